import { HicosCard, type HicosCardOptions } from '../../cards/index.ts';

/** A HiCOS card that can be taken out of its reader; then every command rejects. */
export class RemovableCard extends HicosCard {
  readonly #removed: () => boolean;

  constructor(options: HicosCardOptions, removed: () => boolean) {
    super(options);
    this.#removed = removed;
  }

  override transmit(command: Uint8Array): Promise<Uint8Array> {
    if (this.#removed()) return Promise.reject(new Error('the card was removed from the reader'));
    return super.transmit(command);
  }
}
