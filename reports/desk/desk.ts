import { codeFacts, type ErrorCode, type Owner } from '../error-code.ts';

/** Whom to call. */
export const desks = ['help-desk', 'moica', 'own-it', 'holder', 'personnel-office', 'operator', 'developers'] as const;

/** One of those. */
export type Desk = (typeof desks)[number];

const byOwner: Readonly<Record<Owner, Desk>> = {
  us: 'developers',
  'command line': 'operator',
  card: 'holder',
  'this machine': 'own-it',
  'the person': 'holder',
  'the site': 'help-desk',
  'the document': 'help-desk',
  privacy: 'developers',
};

/** Where the owner alone does not say it. */
const byCode: Readonly<Record<string, Desk>> = {
  'CARD.PIN_BLOCKED': 'moica',
  'CARD.UNKNOWN': 'moica',
  'CARD.NEEDS_VENDOR': 'own-it',
  'USER.CERTIFICATE_EXPIRED': 'moica',
  'USER.CERTIFICATE_REVOKED': 'moica',
  'USER.LOGIN_REJECTED': 'help-desk',
  'DOCUMENT.NONE': 'personnel-office',
};

/** Whose desk a failure goes to. */
export function deskOf(code: ErrorCode): Desk {
  return byCode[code] ?? byOwner[codeFacts(code).owner];
}
