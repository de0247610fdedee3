import type { ConsentEntry, DocumentEntry, LoginEntry, LogoutEntry, SalaryEntry, World } from '../site/index.ts';

/** What a virtual card was asked, in numbers. */
export interface CardReport {
  readonly cardNumber: string;
  readonly triesLeft: number;
  readonly verifyCount: number;
  readonly clearVerifyCount: number;
  readonly forbiddenCount: number;
  readonly resetCount: number;
  /** Whether the card lies open: its PIN was given and no reset followed. */
  readonly verified: boolean;
}

/** What the simulated world saw. */
export interface SimulatorLog {
  readonly logins: readonly LoginEntry[];
  readonly logouts: readonly LogoutEntry[];
  readonly documents: readonly DocumentEntry[];
  readonly consents: readonly ConsentEntry[];
  readonly salaryMonths: readonly SalaryEntry[];
  /** The cards that were asked for so far. */
  readonly cards: readonly CardReport[];
  /** How many people are signed in, at eCPA and MyData together. */
  readonly openSessions: number;
  /** Ids of all sessions of people, ended ones too: for specs that make sure that none gets out. */
  readonly sessionIds: readonly string[];
  /** How many requests the sites got. */
  readonly requests: number;
}

/** What the world has seen so far, as a copy. */
export function simulatorLog({ log, cards, sessions }: World): SimulatorLog {
  const { ecpa, mydata } = sessions;
  return {
    logins: [...log.logins],
    logouts: [...log.logouts],
    documents: [...log.documents],
    consents: [...log.consents],
    salaryMonths: [...log.salaryMonths],
    cards: [...cards.made].map(([cardNumber, card]) => {
      const { triesLeft, verifyCount, clearVerifyCount, forbiddenCount, resetCount, verified } = card;
      return { cardNumber, triesLeft, verifyCount, clearVerifyCount, forbiddenCount, resetCount, verified };
    }),
    openSessions: ecpa.signedIn + mydata.signedIn,
    sessionIds: [...ecpa.memberIds, ...mydata.memberIds],
    requests: log.requests,
  };
}

/** The log as `GET /log` tells it: the ids of sessions stay in this process. */
export function tellLog(log: SimulatorLog): object {
  const { logins, logouts, documents, consents, salaryMonths, cards, openSessions, requests } = log;
  return { logins, logouts, documents, consents, salaryMonths, cards, sessions: openSessions, requests };
}
