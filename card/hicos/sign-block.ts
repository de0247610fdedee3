import { CardError } from '../errors.ts';
import { type Command, exchange, unexpected } from '../exchange.ts';
import { StatusWord } from '../iso7816/index.ts';
import type { Transmit } from '../transmit.ts';

/** RSA-2048: the block goes to the card, and the signature comes back, in two halves. */
const half = 128;

function halfOfSignature(command: Omit<Command<Uint8Array>, 'parse'>): Command<Uint8Array> {
  return {
    ...command,
    parse: (response) => {
      if (response.statusWord !== StatusWord.ok) throw unexpected(command.name, response);
      if (response.data.length !== half) {
        throw new CardError('unexpected-answer', `${command.name}: ${response.data.length} bytes instead of ${half}`);
      }
      return response.data;
    },
  };
}

/** Signs a 256-byte block with the key of this reference (facts of HiCOS cards, §3.5); gives 256 bytes. */
export async function signBlock(transmit: Transmit, reference: number, block: Uint8Array): Promise<Uint8Array> {
  const head = { cla: 0x80, ins: 0xea, p2: reference };
  await exchange(transmit, {
    name: 'SIGN (first half)',
    apdu: { ...head, p1: 0x82, data: block.subarray(0, half) },
    parse: (response) => {
      if (response.statusWord !== StatusWord.ok) throw unexpected('SIGN (first half)', response);
    },
  });
  const first = await exchange(
    transmit,
    halfOfSignature({ name: 'SIGN (second half)', apdu: { ...head, p1: 0x02, data: block.subarray(half) } }),
  );
  const last = await exchange(
    transmit,
    halfOfSignature({ name: 'SIGN (rest)', apdu: { cla: 0x80, ins: 0xc1, p1: 0, p2: 0x80, le: half } }),
  );
  return Uint8Array.from([...first, ...last]);
}
