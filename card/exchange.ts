import { CardError } from './errors.ts';
import { type CommandApdu, encodeCommand, parseResponse, type ResponseApdu } from './iso7816/index.ts';
import type { Transmit } from './transmit.ts';

/** One exchange with a card as a value: what is sent, and what its answer means. */
export interface Command<Result> {
  /** Name in the terms of ISO/IEC 7816-4, for messages and transcripts. */
  readonly name: string;
  readonly apdu: CommandApdu;
  /** Gives the answer its meaning; throws a typed error for a status word that it does not know. */
  readonly parse: (response: ResponseApdu) => Result;
}

/** Sends a command and reads its answer. Throws `CardError` when the answer has no status word. */
export async function exchange<Result>(transmit: Transmit, command: Command<Result>): Promise<Result> {
  const response = parseResponse(await transmit(encodeCommand(command.apdu)));
  if (!response) throw new CardError('unexpected-answer', `${command.name}: an answer without a status word`);
  return command.parse(response);
}

/** The error for a status word that a command has no line for; the word is told as it came. */
export function unexpected(name: string, response: ResponseApdu): CardError {
  const word = response.statusWord.toString(16).padStart(4, '0').toUpperCase();
  return new CardError('unexpected-answer', `${name}: status word ${word}`);
}
