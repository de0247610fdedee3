import { fromHex } from '../../../card/iso7816/index.ts';
import type { VirtualCard } from '../../../simulator/cards/index.ts';

/** Where the holder's certificates begin; no other file is read that far. */
const holdersPart = 0x0e;

/** The card without its holder's certificates: they take milliseconds to parse, where other answers are meant. */
export function withoutCertificates(card: VirtualCard): VirtualCard {
  return {
    atr: card.atr,
    reset: () => {
      card.reset();
    },
    transmit: (command) =>
      command[1] === 0xb0 && (command[2] ?? 0) >= holdersPart
        ? Promise.resolve(fromHex('6B00'))
        : card.transmit(command),
  };
}
