/** 6 to 8 letters or digits (facts of HiCOS cards). */
const form = /^[0-9A-Za-z]{6,8}$/;

/** A PIN as a buffer that can be wiped; it has no text form on purpose. */
export class Pin {
  readonly #bytes: Uint8Array;

  private constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Takes ASCII bytes, 6–8 letters or digits; `undefined` when they are not of that form. The source is wiped. */
  static from(source: Uint8Array): Pin | undefined {
    const fits = form.test(Buffer.from(source).toString('latin1'));
    const pin = fits ? new Pin(Uint8Array.from(source)) : undefined;
    source.fill(0);
    return pin;
  }

  get length(): number {
    return this.#bytes.length;
  }

  /** Lends the bytes for one call; they must not be kept. Throws `Error` when they were wiped already. */
  use<Result>(take: (bytes: Uint8Array) => Result): Result {
    if (this.#bytes.every((byte) => byte === 0)) throw new Error('the PIN was wiped already');
    return take(this.#bytes);
  }

  /** Overwrites the PIN; later uses fail. */
  wipe(): void {
    this.#bytes.fill(0);
  }

  toJSON(): string {
    return '[PIN]';
  }

  toString(): string {
    return '[PIN]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[PIN]';
  }
}
