import type { Reader } from '../../card/index.ts';
import { ReaderError } from '../../card/index.ts';

/** A virtual card, wherever it lives: in this process or in a running simulator. */
export interface PluggedCard {
  readonly atr: Uint8Array;
  transmit(command: Uint8Array): Promise<Uint8Array>;
  reset(): Promise<void>;
}

/** A reader that holds a virtual card; the code above it is the same as for a real one. */
export function virtualReader(name: string, insert: () => Promise<PluggedCard>): Reader {
  return {
    name,
    connect: async () => {
      const card = await insert();
      return {
        atr: card.atr,
        transmit: (command) =>
          card.transmit(command).catch((error: unknown) => {
            throw new ReaderError('card-removed', 'the virtual card was taken out', { cause: error });
          }),
        [Symbol.asyncDispose]: () => card.reset(),
      };
    },
  };
}
