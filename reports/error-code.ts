/** Who has to act. */
export type Owner =
  'us' | 'command line' | 'card' | 'this machine' | 'the person' | 'the site' | 'the document' | 'privacy';

/** What a code means for a caller. */
export interface CodeFacts {
  readonly exitCode: number;
  readonly owner: Owner;
  /** Whether the same command may succeed later without anybody doing anything. */
  readonly retriable: boolean;
}

const us: CodeFacts = { exitCode: 1, owner: 'us', retriable: false };
const commandLine: CodeFacts = { exitCode: 2, owner: 'command line', retriable: false };
const card: CodeFacts = { exitCode: 10, owner: 'card', retriable: false };
const machine: CodeFacts = { exitCode: 11, owner: 'this machine', retriable: false };
const machineLater: CodeFacts = { ...machine, retriable: true };
const person: CodeFacts = { exitCode: 12, owner: 'the person', retriable: false };
const site: CodeFacts = { exitCode: 13, owner: 'the site', retriable: true };
const document: CodeFacts = { exitCode: 15, owner: 'the document', retriable: false };

/** Every code of the contract but `SITE_CHANGED.<PAGE>.<LANDMARK>`, whose end is open. */
export const errorCodes = {
  INTERNAL: us,
  USAGE: commandLine,
  CONFIG: commandLine,
  'CARD.PIN_WRONG': card,
  'CARD.PIN_BLOCKED': card,
  'CARD.PIN_MALFORMED': card,
  'CARD.PIN_BUDGET': card,
  'CARD.STATE_UNKNOWN': card,
  'CARD.UNKNOWN': card,
  'CARD.WRONG_KIND': card,
  'CARD.NEEDS_VENDOR': card,
  'READER.NO_SERVICE': machine,
  'READER.NO_PERMISSION': machine,
  'READER.NONE': machine,
  'READER.NO_CARD': machine,
  'READER.IN_USE': machineLater,
  'READER.REMOVED': machine,
  'READER.TIMEOUT': machineLater,
  'LOCAL.SETUP': machine,
  'LOCAL.BROWSER_MISSING': machine,
  'LOCAL.BROWSER_VERSION': machine,
  'LOCAL.BROWSER_ENDED': machineLater,
  'LOCAL.RUN_ENDED': machineLater,
  'LOCAL.POPUP_BLOCKED': machine,
  'LOCAL.NETWORK_ACCESS': machine,
  'LOCAL.COMPONENT_MISSING': machine,
  'LOCAL.COMPONENT_OLD': machine,
  'LOCAL.COMPONENT_REFUSED_SITE': machine,
  'LOCAL.DISK': machine,
  'LOCAL.NOT_DELETED': machine,
  'USER.LOGIN_REJECTED': person,
  'USER.CERTIFICATE_EXPIRED': person,
  'USER.CERTIFICATE_REVOKED': person,
  'USER.CONSENT_NEEDED': person,
  'USER.CAPTCHA': person,
  'USER.PASSWORD_CHANGE': person,
  'USER.ACTIVATION': person,
  'USER.TEXT_REFUSED': person,
  'USER.DECLINED': person,
  'USER.TOO_SOON': { ...person, retriable: true },
  'USER.SIGNED_IN_ELSEWHERE': { ...person, retriable: true },
  'SITE.UNREACHABLE': site,
  'SITE.MAINTENANCE': site,
  'SITE.ERROR': site,
  'SITE.TIMEOUT': site,
  'SITE.SESSION_EXPIRED': site,
  'SITE.ROBOTS': { ...site, retriable: false },
  'SITE.NO_RECENT_SUCCESS': site,
  'DOCUMENT.NONE': document,
  'DOCUMENT.NO_ROOM': document,
  'DOCUMENT.INVALID': document,
  'DOCUMENT.WRONG_HOLDER': document,
  'DOCUMENT.TRUNCATED': { ...document, retriable: true },
  'DOCUMENT.UNREADABLE': document,
  'PRIVACY.LEAK': { exitCode: 16, owner: 'privacy', retriable: false },
  INTERRUPTED: { exitCode: 130, owner: 'the person', retriable: true },
} as const satisfies Record<string, CodeFacts>;

/** A code whose end is fixed. */
export type FixedCode = keyof typeof errorCodes;

/** A code of the contract. */
export type ErrorCode = FixedCode | `SITE_CHANGED.${string}`;

const siteChanged: CodeFacts = { exitCode: 14, owner: 'us', retriable: false };

/** What a code means: exit code, owner, and whether trying again makes sense. */
export function codeFacts(code: ErrorCode): CodeFacts {
  return code in errorCodes ? errorCodes[code as FixedCode] : siteChanged;
}
