import { randomUUID } from 'node:crypto';
import type { Person } from '../../people/index.ts';

/** How long somebody has to answer at the phone, in ms. */
const lifetimeMs = 2 * 60_000;

/** A login that waits for a phone. */
export interface MobileRequest {
  readonly transaction: string;
  /** Whose ID was typed in; absent where a QR code is shown, which anybody's phone can read. */
  readonly wanted: Person | undefined;
  readonly until: number;
  /** What the phone said: who it belongs to, or no. */
  answer: Person | 'declined' | undefined;
}

/** Logins by 行動自然人憑證 under way, the oldest first. */
export class MobileRequests {
  readonly #now: () => number;
  readonly #requests: MobileRequest[] = [];

  /** `now`: the clock, in ms. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** A new one. */
  open(wanted: Person | undefined): MobileRequest {
    const request = { transaction: randomUUID(), wanted, until: this.#now() + lifetimeMs, answer: undefined };
    this.#requests.push(request);
    return request;
  }

  /** The one of this transaction; `undefined` when there is none, or its time is over. */
  find(transaction: string): MobileRequest | undefined {
    return this.#alive.find((request) => request.transaction === transaction);
  }

  /** Answers the newest one that a person's phone can answer. Gives whether there was one. */
  answer(person: Person, answer: 'approved' | 'declined'): boolean {
    const request = this.#alive.findLast(
      ({ answer: before, wanted }) => before === undefined && (wanted ?? person) === person,
    );
    if (request) request.answer = answer === 'approved' ? person : answer;
    return request !== undefined;
  }

  /** Forgets all. */
  clear(): void {
    this.#requests.length = 0;
  }

  get #alive(): readonly MobileRequest[] {
    return this.#requests.filter(({ until }) => until > this.#now());
  }
}
