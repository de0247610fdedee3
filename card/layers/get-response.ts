import { CardError } from '../errors.ts';
import { encodeCommand, expectedLength } from '../iso7816/index.ts';
import type { Layer } from '../transmit.ts';

/** The 256 bytes of a short answer need no more pieces; a card that goes on for ever is not listened to. */
const mostPieces = 16;

/** Fetches the rest of an answer that a T=0 card announces with 61xx (ISO/IEC 7816-4 §5.6, GET RESPONSE). */
export const getResponse: Layer = (next) => async (command) => {
  let answer = await next(command);
  const pieces: Uint8Array[] = [];
  while (answer.at(-2) === 0x61) {
    if (pieces.length === mostPieces) throw new CardError('unexpected-answer', 'GET RESPONSE: the answer has no end');
    pieces.push(answer.subarray(0, -2));
    const cla = command[0] ?? 0;
    answer = await next(encodeCommand({ cla, ins: 0xc0, p1: 0, p2: 0, le: expectedLength(answer) }));
  }
  return pieces.length === 0 ? answer : Uint8Array.from(Buffer.concat([...pieces, answer]));
};
