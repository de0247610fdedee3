/** What one-time tokens are made and kept by. */
export interface TokenRules {
  /** Makes a new token that nobody can guess. */
  readonly make: () => string;
  /** How long a token is good for, in ms. */
  readonly lifetimeMs: number;
  /** The clock, in ms. */
  readonly now: () => number;
}

/** Tokens that stand for a value, once and for a while. */
export class OneTimeTokens<Value> {
  readonly #rules: TokenRules;
  readonly #issued = new Map<string, { readonly value: Value; readonly until: number }>();

  constructor(rules: TokenRules) {
    this.#rules = rules;
  }

  /** A new token for a value. */
  issue(value: Value): string {
    const now = this.#rules.now();
    for (const [token, { until }] of this.#issued) if (until <= now) this.#issued.delete(token);
    const token = this.#rules.make();
    this.#issued.set(token, { value, until: now + this.#rules.lifetimeMs });
    return token;
  }

  /** The value of a token, which is spent by that; `undefined` for one that is unknown, spent or too old. */
  redeem(token: string): Value | undefined {
    const found = this.#issued.get(token);
    this.#issued.delete(token);
    return found && found.until > this.#rules.now() ? found.value : undefined;
  }

  /** Forgets all. */
  clear(): void {
    this.#issued.clear();
  }
}
