/** A secret as a buffer that can be wiped; it has no text form on purpose. */
export class Secret {
  readonly #bytes: Uint8Array;
  readonly #name: string;

  /** Takes the bytes over; `name` stands for them wherever a text is asked for. */
  protected constructor(bytes: Uint8Array, name: string) {
    this.#bytes = bytes;
    this.#name = name;
  }

  get length(): number {
    return this.#bytes.length;
  }

  /** Lends the bytes for one call; they must not be kept. Throws `Error` when they were wiped already. */
  use<Result>(take: (bytes: Uint8Array) => Result): Result {
    if (this.#bytes.every((byte) => byte === 0)) throw new Error(`the ${this.#name} was wiped already`);
    return take(this.#bytes);
  }

  /** Overwrites the secret; later uses fail. */
  wipe(): void {
    this.#bytes.fill(0);
  }

  toJSON(): string {
    return `[${this.#name}]`;
  }

  toString(): string {
    return this.toJSON();
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toJSON();
  }
}
