import type { VirtualCard } from '../cards/index.ts';

/** One-byte payloads from vpcd; everything longer is a command APDU. */
const control = { off: 0x00, on: 0x01, reset: 0x02, atr: 0x04 } as const;

/** What vpcd says to a card and what the card says back; knows no socket. */
export class CardInReader {
  readonly #card: VirtualCard;
  readonly #say: (payload: Uint8Array) => void;
  #powerCycle = 0;
  #powered = false;
  #welcomed = false;
  #commandCount = 0;

  /** `say` sends one payload to vpcd. */
  constructor(card: VirtualCard, say: (payload: Uint8Array) => void) {
    this.#card = card;
    this.#say = say;
  }

  /** Command APDUs so far. */
  get commandCount(): number {
    return this.#commandCount;
  }

  /** Whether the reader has given power once and asked for the ATR after that: it knows that there is a card. */
  get welcomed(): boolean {
    return this.#welcomed;
  }

  /** Takes one payload from vpcd. The ATR is told at once, also while a command is being answered: vpcd waits for it without end. */
  hear(payload: Uint8Array): void {
    const [first] = payload;
    if (first === undefined) return;
    if (payload.length > 1) void this.#answer(payload);
    else if (first === control.atr) this.#tellAtr();
    else if (first === control.off || first === control.on || first === control.reset) this.#power(first);
  }

  #tellAtr(): void {
    this.#say(this.#card.atr);
    this.#welcomed ||= this.#powered;
  }

  #power(change: number): void {
    this.#powered = change !== control.off;
    this.#powerCycle += 1;
    this.#card.reset();
  }

  async #answer(command: Uint8Array): Promise<void> {
    const asked = this.#powerCycle;
    this.#commandCount += 1;
    const answer = await this.#card.transmit(command);
    // A card that lost its power in between says nothing; its answer would be taken for that to the next command.
    if (asked === this.#powerCycle) this.#say(answer);
  }
}
