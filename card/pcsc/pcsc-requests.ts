/** The two libraries that lead to PC/SC. */
export type PcscBinding = 'pcsclite' | 'pcsc-mini';

/** A reader as PC/SC tells it. */
export interface ReaderRow {
  readonly name: string;
  /** SCARD_STATE bits; pcsc-lite counts events in the high 16. */
  readonly state: number;
  readonly atr?: Uint8Array;
}

/** What `pcsc-child.mjs` answers. */
export interface PcscRequests {
  load(binding: PcscBinding): undefined;
  /** At once, or when the readers are another version than `since`, but no later than after `patience` milliseconds. */
  readers(question: { readonly since?: string; readonly patience?: number }): {
    readonly version: string;
    readonly rows: readonly ReaderRow[];
  };
  connect(reader: string): { readonly id: number; readonly atr: Uint8Array };
  transmit(question: { readonly id: number; readonly command: Uint8Array }): Uint8Array;
  /** Resets the card. */
  disconnect(id: number): undefined;
}
