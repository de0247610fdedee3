import { randomBytes, randomUUID } from 'node:crypto';
import type { FaultSwitches, SiteStep } from '../faults/index.ts';
import type { Agency, Person } from '../people/index.ts';
import type { Authority } from '../pki/index.ts';
import type { Edition } from './edition.ts';
import { AccountLocks } from './state/account-locks.ts';
import { CardRack } from './state/card-rack.ts';
import { MobileRequests } from './state/mobile-requests.ts';
import { NhiServers } from './state/nhi-servers.ts';
import { OneTimeTokens } from './state/one-time-tokens.ts';
import { Records } from './state/records.ts';
import { ticketMark } from './state/secret-marks.ts';
import { Sessions } from './state/sessions.ts';
import { PersonnelDesk } from './state/personnel-desk.ts';
import { SiteLog } from './state/site-log.ts';

/** What a world is made from. */
export interface WorldSeed {
  readonly edition: Edition;
  readonly people: readonly Person[];
  readonly agencies: readonly Agency[];
  readonly authority: Authority;
  readonly faults: FaultSwitches;
  /** How long a session may be idle, in ms. */
  readonly idleMs: number;
  /** The clock, in ms. */
  readonly now: () => number;
  /** Told of each step before the site answers; the answer waits for it. */
  readonly atStep?: AtStep | undefined;
}

/** What happens elsewhere at a step of the way to the résumé. */
export type AtStep = (step: SiteStep) => void | Promise<void>;

const minute = 60_000;

/** Everything that the two sites and their cards know, in one place. */
export class World {
  readonly edition: Edition;
  readonly people: readonly Person[];
  readonly agencies: readonly Agency[];
  readonly authority: Authority;
  readonly faults: FaultSwitches;
  readonly now: () => number;
  readonly atStep: AtStep | undefined;
  readonly cards: CardRack;
  readonly log = new SiteLog();
  /** What the personnel offices have changed. */
  readonly records = new Records();
  /** Requests for corrections, and statements that were written. */
  readonly desk = new PersonnelDesk();
  /** Accounts that wrong passwords have locked. */
  readonly accountLocks: AccountLocks;
  /** Logins that wait for a phone. */
  readonly mobileRequests: MobileRequests;
  /** What the NHI's servers know, which the installed 健保卡 component asks. */
  readonly nhi = new NhiServers();
  /** Where the login page looks for that component, and the root of the stand-in that is installed there (DER, base64). */
  nhiComponent: { readonly address: string; readonly root?: string } = { address: 'wss://localhost:7777/echo' };
  readonly sessions: Readonly<Record<'ecpa' | 'mydata', Sessions>>;
  /** What a card has to sign, bound to the id of a session. */
  readonly challenges: OneTimeTokens<string>;
  /** The right to enter, between a password and the session. */
  readonly accountTickets: OneTimeTokens<Person>;
  /** The way from eCPA to MyData. */
  readonly handOverTickets: OneTimeTokens<Person>;
  /** Card numbers of those who have agreed to 線上檢視. */
  readonly consents = new Set<string>();
  /** The letters of the pictures shown, by the id of a session. */
  readonly captchas = new Map<string, string>();
  /** Tells this world's cards from those of the same numbers in other worlds; new after each reset. */
  instance = randomUUID();
  /** The sites' origins, known once the server listens. */
  origins: Readonly<Record<'ecpa' | 'mydata', string>> = { ecpa: '', mydata: '' };

  constructor(seed: WorldSeed) {
    const { edition, people, agencies, authority, faults, idleMs, now, atStep } = seed;
    this.edition = edition;
    this.people = people;
    this.agencies = agencies;
    this.authority = authority;
    this.faults = faults;
    this.now = now;
    this.atStep = atStep;
    this.cards = new CardRack({ holders: [...people, ...agencies], authority, faults, now });
    this.accountLocks = new AccountLocks(now);
    this.mobileRequests = new MobileRequests(now);
    this.sessions = { ecpa: new Sessions({ idleMs, now }), mydata: new Sessions({ idleMs, now }) };
    this.challenges = new OneTimeTokens({
      make: () => randomBytes(33).toString('base64'),
      lifetimeMs: 5 * minute,
      now,
    });
    const make = (): string => `${ticketMark}${randomBytes(56).toString('hex').toUpperCase()}`;
    const ticket = { make, lifetimeMs: minute, now };
    this.accountTickets = new OneTimeTokens(ticket);
    this.handOverTickets = new OneTimeTokens(ticket);
  }

  /** The moment, in ISO 8601. */
  get at(): string {
    return new Date(this.now()).toISOString();
  }

  /** Back to how it was at the start: nobody signed in, nothing logged, the first faults, unused cards. */
  reset(): void {
    this.instance = randomUUID();
    this.faults.reset();
    this.cards.renew();
    this.log.clear();
    this.records.clear();
    this.desk.clear();
    this.accountLocks.clear();
    this.mobileRequests.clear();
    this.consents.clear();
    this.captchas.clear();
    for (const sessions of Object.values(this.sessions)) sessions.clear();
    for (const tokens of [this.challenges, this.accountTickets, this.handOverTickets]) tokens.clear();
  }
}
