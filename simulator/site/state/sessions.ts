import { randomBytes } from 'node:crypto';
import { sessionMark } from './secret-marks.ts';
import type { Member, Session } from './session.ts';

interface StoredSession extends Session {
  id: string;
  member: Member | undefined;
  person: Member['person'];
  lastSeen: number;
}

/** What sessions are kept by. */
export interface SessionRules {
  /** How long a session may be idle, in ms. */
  readonly idleMs: number;
  /** The clock, in ms. */
  readonly now: () => number;
}

/** The sessions of one site. */
export class Sessions {
  readonly #rules: SessionRules;
  readonly #stored = new Map<string, StoredSession>();
  readonly #memberIds: string[] = [];

  constructor(rules: SessionRules) {
    this.#rules = rules;
  }

  /** How many people are signed in. */
  get signedIn(): number {
    return [...this.#stored.values()].filter((session) => session.member && this.#isAlive(session)).length;
  }

  /** Ids of all sessions that somebody was signed in with, ended ones too. */
  get memberIds(): readonly string[] {
    return this.#memberIds;
  }

  /**
   * The session of an id, if it is still alive, else a new one of nobody. It keeps the id that the browser came with, as
   * ASP.NET does: a request sent before a login and answered after it must not take the new cookie away.
   */
  resume(id: string | undefined): Session {
    const now = this.#rules.now();
    const known = id === undefined ? undefined : this.#stored.get(id);
    if (known && this.#isAlive(known)) {
      known.lastSeen = now;
      return known;
    }
    if (known) this.#stored.delete(known.id);
    const kept = id !== undefined && wellFormed.test(id) ? id : newId();
    const session = { id: kept, member: undefined, person: undefined, lastSeen: now };
    this.#stored.set(session.id, session);
    return session;
  }

  /** Signs somebody in under a new id, so that an id known before the login is worth nothing after it. */
  signIn(session: Session, member: Member): void {
    this.#renew(session, member);
  }

  /** Signs out, under a new id. */
  signOut(session: Session): void {
    this.#renew(session, undefined);
  }

  /** Forgets all. */
  clear(): void {
    this.#stored.clear();
    this.#memberIds.length = 0;
  }

  #renew(session: Session, member: Member | undefined): void {
    const stored = this.#stored.get(session.id);
    if (!stored) return;
    this.#stored.delete(stored.id);
    stored.id = newId();
    stored.member = member;
    stored.person = member?.person;
    if (member) this.#memberIds.push(stored.id);
    this.#stored.set(stored.id, stored);
  }

  #isAlive({ lastSeen }: StoredSession): boolean {
    return this.#rules.now() - lastSeen < this.#rules.idleMs;
  }
}

/** The letters of an ASP.NET session id. */
const letters = 'abcdefghijklmnopqrstuvwxyz012345';

const wellFormed = /^[a-z0-5]{24}$/;

function newId(): string {
  const random = Array.from(randomBytes(24 - sessionMark.length), (byte) => letters.charAt(byte % letters.length));
  return `${sessionMark}${random.join('')}`;
}
