import type { Reader } from '../reader.ts';
import type { PcscBinding } from './pcsc-requests.ts';

/** A reader and what is in it. */
export interface ReaderState {
  readonly name: string;
  /** `mute`: something is in the reader that does not answer a reset, such as a card the wrong way round. */
  readonly card: 'absent' | 'present' | 'mute';
  /** Answer to reset, where a card is present; `pcsc-mini` tells it of a connection alone. */
  readonly atr?: Uint8Array;
  /** Counts the cards that came and went, where the service does: two looks that differ in it saw different cards. */
  readonly changes: number;
  /** Whether some program holds the card, shared or exclusively. */
  readonly inUse: boolean;
}

/** Which reader is meant, and how long a card may be waited for. */
export interface ReaderChoice {
  /** The reader's name or a part of it. Default: the only one with a card. */
  readonly reader?: string | undefined;
  /** Milliseconds to wait for a card; default: 0. */
  readonly timeout?: number | undefined;
}

/** The smart card service of this machine, in a process of its own; disposing ends that process and resets its cards. */
export interface Pcsc extends AsyncDisposable {
  readonly binding: PcscBinding;
  /** All readers, in the service's order. Throws `ReaderError`. */
  list(): Promise<readonly ReaderState[]>;
  /** A reader by its exact name, whether it is there or not. */
  reader(name: string): Reader;
  /** The reader with the card that is meant. Throws `ReaderError` (`several-cards` names them; `no-reader`, `no-card` after the time-out). */
  choose(choice?: ReaderChoice): Promise<Reader>;
  /** The readers now and after each change; an empty list while the service is away. Ends when this is disposed. */
  watch(): AsyncIterable<readonly ReaderState[]>;
}
