import type { ErrorCode, FixedCode } from '../error-code.ts';

/** Whom a person calls: the site's help desk, an issuer, the IT of the person's own agency, its personnel office, or us. */
export type Desk = 'help-desk' | 'moica' | 'nhi' | 'it' | 'personnel-office' | 'developers';

/** By the beginning of a code; the longest that fits counts. */
const desks: readonly (readonly [beginning: string, desk: Desk | undefined])[] = [
  ['CARD.', 'moica'],
  ['READER.', 'it'],
  ['LOCAL.', 'it'],
  ['LOCAL.COMPONENT_MISSING', 'moica'],
  ['LOCAL.COMPONENT_OLD', 'moica'],
  ['USER.', 'help-desk'],
  ['USER.CERTIFICATE_', 'moica'],
  ['USER.TEXT_REFUSED', undefined],
  ['USER.DECLINED', undefined],
  ['SITE.', 'help-desk'],
  ['SITE.UNREACHABLE', 'it'],
  ['SITE_CHANGED.', 'developers'],
  ['DOCUMENT.', 'help-desk'],
  ['DOCUMENT.NONE', 'personnel-office'],
  ['DOCUMENT.NO_ROOM', 'developers'],
  ['DOCUMENT.UNREADABLE', undefined],
  ['PRIVACY.', 'developers'],
  ['INTERNAL', 'developers'],
  ['CONFIG', 'it'],
] satisfies readonly (readonly [FixedCode | `${string}.` | `${string}_`, Desk | undefined])[];

/** Whose job a failure is; `undefined`: the person's own, with nobody to call. */
export function deskOf(code: ErrorCode): Desk | undefined {
  const fitting = desks.filter(([beginning]) => code.startsWith(beginning));
  return fitting.toSorted(([one], [other]) => other.length - one.length)[0]?.[1];
}
