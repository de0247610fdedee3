import type { ErrorCode } from '../../../reports/index.ts';

/** What the contract says of a code: the exit code, and whether the same command may succeed later. */
export type Ending = readonly [exit: number, retriable: boolean];

/** The contract, written down a second time, so that a change of it in the program is seen. */
const endings: Readonly<Partial<Record<ErrorCode | 'ok' | 'killed', Ending>>> = {
  ok: [0, false],
  CONFIG: [2, false],
  'CARD.PIN_WRONG': [10, false],
  'CARD.PIN_BLOCKED': [10, false],
  'CARD.PIN_MALFORMED': [10, false],
  'CARD.PIN_BUDGET': [10, false],
  'CARD.STATE_UNKNOWN': [10, false],
  'CARD.UNKNOWN': [10, false],
  'CARD.WRONG_KIND': [10, false],
  'READER.NO_SERVICE': [11, false],
  'READER.NONE': [11, false],
  'READER.NO_CARD': [11, false],
  'READER.IN_USE': [11, true],
  'READER.REMOVED': [11, false],
  'READER.TIMEOUT': [11, true],
  'LOCAL.BROWSER_MISSING': [11, false],
  'LOCAL.BROWSER_ENDED': [11, true],
  'LOCAL.POPUP_BLOCKED': [11, false],
  'LOCAL.COMPONENT_MISSING': [11, false],
  'LOCAL.COMPONENT_OLD': [11, false],
  'LOCAL.COMPONENT_REFUSED_SITE': [11, false],
  'LOCAL.DISK': [11, false],
  'USER.LOGIN_REJECTED': [12, false],
  'USER.CERTIFICATE_EXPIRED': [12, false],
  'USER.CERTIFICATE_REVOKED': [12, false],
  'USER.CONSENT_NEEDED': [12, false],
  'USER.CAPTCHA': [12, false],
  'USER.SIGNED_IN_ELSEWHERE': [12, true],
  'SITE.UNREACHABLE': [13, true],
  'SITE.MAINTENANCE': [13, true],
  'SITE.ERROR': [13, true],
  'SITE.TIMEOUT': [13, true],
  'SITE.SESSION_EXPIRED': [13, true],
  'DOCUMENT.NONE': [15, false],
  'DOCUMENT.INVALID': [15, false],
  'DOCUMENT.WRONG_HOLDER': [15, false],
  'DOCUMENT.TRUNCATED': [15, true],
  'DOCUMENT.UNREADABLE': [15, false],
  INTERRUPTED: [130, true],
  // 128 + the number of SIGKILL, as shells tell it.
  killed: [137, true],
};

/** How a run with this code has to end. Throws `RangeError` for a code that no row of the table has. */
export function endingOf(code: ErrorCode | 'ok' | 'killed'): Ending {
  const ending = code.startsWith('SITE_CHANGED.') ? ([14, false] as const) : endings[code];
  if (!ending) throw new RangeError(`the contract of the faults does not have ${code}`);
  return ending;
}
