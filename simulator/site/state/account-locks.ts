/** Wrong passwords that lock an account, and for how long, in ms. */
const mostFailures = 5;
const lockMs = 15 * 60_000;

interface Failures {
  count: number;
  last: number;
}

/** Counts wrong passwords: five of them lock an account for 15 minutes. */
export class AccountLocks {
  readonly #now: () => number;
  readonly #failures = new Map<string, Failures>();

  /** `now`: the clock, in ms. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether an account is locked at this moment. */
  isLocked(account: string): boolean {
    const failures = this.#failures.get(account);
    if (!failures || failures.count < mostFailures) return false;
    if (this.#now() - failures.last < lockMs) return true;
    this.#failures.delete(account);
    return false;
  }

  /** Notes a wrong password. */
  failed(account: string): void {
    const count = (this.#failures.get(account)?.count ?? 0) + 1;
    this.#failures.set(account, { count, last: this.#now() });
  }

  /** Notes a right password, which makes up for wrong ones before it. */
  succeeded(account: string): void {
    this.#failures.delete(account);
  }

  /** Forgets all. */
  clear(): void {
    this.#failures.clear();
  }
}
