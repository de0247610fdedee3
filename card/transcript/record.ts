import { ReaderError } from '../errors.ts';
import { toHex } from '../iso7816/index.ts';
import type { Reader } from '../reader.ts';
import { recordCommand } from './recorded-command.ts';
import { type RecordedOutcome, transcriptFormat } from './transcript.ts';

const note = 'Answers hold the name, numbers and certificates of the card’s holder. Data of VERIFY are never written.';

/** The first line of a transcript, and the only way to begin one. */
export function transcriptHead(now: Date): string {
  return JSON.stringify({ ...transcriptFormat, recordedAt: now.toISOString(), note });
}

const outcome = (answer: Uint8Array): RecordedOutcome => ({ answer: toHex(answer) });

const failure = (error: unknown): RecordedOutcome => ({
  failed: error instanceof ReaderError ? error.reason : 'other',
});

/** The same reader, but each exchange is told as a line of a transcript before its answer is given on; PIN data never are. */
export function recordReader(reader: Reader, write: (line: string) => void): Reader {
  const tell = (entry: object): void => {
    write(JSON.stringify(entry));
  };
  return {
    name: reader.name,
    connect: async () => {
      const connection = await reader.connect();
      tell({ reader: reader.name, atr: toHex(connection.atr) });
      let open = true;
      return {
        atr: connection.atr,
        transmit: async (command) => {
          const recorded = recordCommand(command);
          const begin = performance.now();
          const note = (what: RecordedOutcome): void => {
            tell({ ms: Math.round((performance.now() - begin) * 10) / 10, ...recorded, ...what });
          };
          try {
            const answer = await connection.transmit(command);
            note(outcome(answer));
            return answer;
          } catch (error) {
            note(failure(error));
            throw error;
          }
        },
        [Symbol.asyncDispose]: async () => {
          await connection[Symbol.asyncDispose]();
          if (open) tell({ closed: true });
          open = false;
        },
      };
    },
  };
}
