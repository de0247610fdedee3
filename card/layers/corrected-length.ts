import { encodeCommand, expectedLength, parseCommand } from '../iso7816/index.ts';
import type { Layer } from '../transmit.ts';

/** VERIFY: never sent again by the program, whatever the card says. */
const verify = 0x20;

/** Sends a command once more with the Le that the card asks for with 6Cxx (ISO/IEC 7816-4 §5.6). Never a VERIFY. */
export const correctedLength: Layer = (next) => async (bytes) => {
  const answer = await next(bytes);
  const command = answer.length === 2 && answer[0] === 0x6c ? parseCommand(bytes) : undefined;
  if (!command || command.ins === verify) return answer;
  return next(encodeCommand({ ...command, le: expectedLength(answer) }));
};
