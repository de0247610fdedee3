import { ReaderError } from '../errors.ts';
import { fromHex, toHex } from '../iso7816/index.ts';
import type { Connection, Reader } from '../reader.ts';
import { isRecorded } from './recorded-command.ts';
import { type RecordedConnection, type RecordedExchange, type Transcript, TranscriptError } from './transcript.ts';

function play(exchange: RecordedExchange): Uint8Array {
  if (exchange.failed === undefined) return fromHex(exchange.answer);
  if (exchange.failed === 'other') throw new Error('the recorded exchange failed');
  throw new ReaderError(exchange.failed, 'the recorded exchange failed');
}

/** A card that says again what it once said. Each connection and command must come as recorded; masked data may differ. */
export class Replay {
  readonly #waiting: RecordedConnection[];
  #left = 0;
  #open = 0;
  #fault: TranscriptError | undefined;

  constructor({ connections }: Pick<Transcript, 'connections'>) {
    this.#waiting = [...connections];
  }

  /** A reader with the recorded card in it. */
  get reader(): Reader {
    return {
      name: this.#waiting[0]?.reader ?? 'replay',
      connect: () => Promise.resolve().then(() => this.#connect()),
    };
  }

  /**
   * Throws `TranscriptError` when anything came otherwise than recorded, though the code in between may have passed over it,
   * or when something recorded did not come.
   */
  finish(): void {
    if (this.#fault) throw this.#fault;
    const left = this.#left + this.#waiting.reduce((sum, { exchanges }) => sum + exchanges.length, 0);
    if (left > 0 || this.#waiting.length > 0) throw new TranscriptError(`${left} recorded commands did not come`);
    if (this.#open > 0) throw new TranscriptError('a recorded connection was not closed');
  }

  #refuse(message: string): never {
    const error = new TranscriptError(message);
    this.#fault ??= error;
    throw error;
  }

  #connect(): Connection {
    const recorded = this.#waiting.shift();
    if (!recorded) return this.#refuse('a connection that was not recorded');
    const exchanges = [...recorded.exchanges];
    this.#left += exchanges.length;
    this.#open += recorded.closed ? 1 : 0;
    let open = true;
    return {
      atr: fromHex(recorded.atr),
      transmit: (command) => Promise.resolve().then(() => this.#next(open ? exchanges : [], command)),
      [Symbol.asyncDispose]: () => {
        if (open && recorded.closed) this.#open -= 1;
        open = false;
        return Promise.resolve();
      },
    };
  }

  #next(exchanges: RecordedExchange[], command: Uint8Array): Uint8Array {
    const exchange = exchanges.shift();
    // Only the head of a command is told: it may hold a PIN, and errors are shown.
    const came = `a command ${toHex(command.subarray(0, 4))} of ${command.length} bytes`;
    if (!exchange) return this.#refuse(`${came} came after the last recorded one`);
    if (!isRecorded(exchange, command)) return this.#refuse(`${came} came instead of ${exchange.command}`);
    this.#left -= 1;
    return play(exchange);
  }
}
