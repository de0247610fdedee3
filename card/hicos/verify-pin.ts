import type { Command } from '../exchange.ts';
import { PinError } from '../errors.ts';
import { StatusWord, triesLeftOf } from '../iso7816/index.ts';

/** VERIFY of generation 1 with a wrapped PIN, reference 01 (facts of HiCOS cards, §3.4). Sent once, whatever comes. */
export function verifyPin(wrapped: Uint8Array): Command<void> {
  return {
    name: 'VERIFY',
    apdu: { cla: 0x8c, ins: 0x20, p1: 0, p2: 1, data: wrapped },
    parse: ({ statusWord }) => {
      if (statusWord === StatusWord.ok) return;
      const triesLeft = triesLeftOf(statusWord);
      if (triesLeft === 0) throw new PinError('blocked', 'the card is blocked', { triesLeft });
      if (triesLeft !== undefined) throw new PinError('wrong', 'the PIN is wrong', { triesLeft });
      const word = statusWord.toString(16).padStart(4, '0').toUpperCase();
      throw new PinError('state-unknown', `VERIFY: status word ${word}; it is not known whether a try was spent`);
    },
  };
}
