import { StatusWord } from '../../card/iso7816/index.ts';

/** Wrong PINs until the card is blocked (facts of HiCOS cards, §3.4). */
const tryLimit = 3;

/** Length of a padded PIN on a HiCOS card. */
const paddedLength = 10;

/** A PIN with its try counter; the counter outlives every reset, and nothing unblocks it. */
export class PinLock {
  readonly #pin: Uint8Array;
  #triesLeft: number;
  #verified = false;

  constructor(pin: string, triesLeft = tryLimit) {
    this.#pin = new Uint8Array(paddedLength).fill(0xff);
    this.#pin.set(Buffer.from(pin, 'latin1'));
    this.#triesLeft = triesLeft;
  }

  get triesLeft(): number {
    return this.#triesLeft;
  }

  get verified(): boolean {
    return this.#verified;
  }

  /** Compares a PIN padded with FF to 10 bytes; gives 9000, 63CX or 6983. */
  present(padded: Uint8Array): number {
    if (this.#triesLeft === 0) return StatusWord.authenticationBlocked;
    if (!this.#pin.every((byte, place) => byte === padded[place]) || padded.length !== paddedLength) {
      this.spoil(StatusWord.securityStatusNotSatisfied);
      return 0x63c0 | this.#triesLeft;
    }
    this.#triesLeft = tryLimit;
    this.#verified = true;
    return StatusWord.ok;
  }

  /** Takes a try for a VERIFY that cannot be read; gives `statusWord`, or 6983 when nothing was left to take. */
  spoil(statusWord: number): number {
    this.#verified = false;
    if (this.#triesLeft === 0) return StatusWord.authenticationBlocked;
    this.#triesLeft -= 1;
    return statusWord;
  }

  /** Forgets that the PIN was right, as a reset does. */
  forget(): void {
    this.#verified = false;
  }
}
