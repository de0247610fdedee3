import { CardError } from '../errors.ts';
import type { Layer } from '../transmit.ts';

/** The longest answer to a short command: 256 bytes and the status word (ISO/IEC 7816-4 §5.1). */
const longest = 258;

/** Takes no answer that is longer than a short command can have; no other commands are sent here. Throws `CardError`. */
export const shortAnswer: Layer = (next) => async (command) => {
  const answer = await next(command);
  if (answer.length > longest) throw new CardError('unexpected-answer', `an answer of ${answer.length} bytes`);
  return answer;
};
