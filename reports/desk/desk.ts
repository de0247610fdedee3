import { codeFacts, type ErrorCode, type Owner } from '../error-code.ts';
import type { LayerName } from '../layers/layer-report.ts';

/** Whom to call. */
export const desks = [
  'help-desk',
  'moica',
  'nhi',
  'own-it',
  'holder',
  'personnel-office',
  'operator',
  'developers',
] as const;

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

/** A connection that does not come about is one's own network's before it is the site's. */
const byLayer: Readonly<Partial<Record<LayerName, Desk>>> = { connection: 'own-it', tls: 'own-it' };

/** What belongs to the issuer of the 健保卡, its component and its password. */
const ofHealthCard: readonly string[] = [
  'CARD.PIN_BLOCKED',
  'CARD.UNKNOWN',
  'LOCAL.COMPONENT_MISSING',
  'LOCAL.COMPONENT_OLD',
  'LOCAL.COMPONENT_REFUSED_SITE',
  'USER.LOGIN_REJECTED',
];

/** What decides whose desk a failure goes to. */
export interface FailedAt {
  readonly code: ErrorCode;
  /** The layer that failed, where layers were checked. */
  readonly layer?: LayerName | undefined;
  /** Whether somebody logs in by 健保卡. */
  readonly healthCard?: boolean | undefined;
}

/** Whose desk a failure goes to: the one answer for the layers of `smoke` and `doctor`, reports and alerts. */
export function deskOf({ code, layer, healthCard = false }: FailedAt): Desk {
  const ofLayer = layer && byLayer[layer];
  if (ofLayer) return ofLayer;
  // The component says that the issuer's servers are out of its reach.
  if (healthCard && layer === 'login' && code === 'SITE.UNREACHABLE') return 'nhi';
  if (healthCard && ofHealthCard.includes(code)) return 'nhi';
  return byCode[code] ?? byOwner[codeFacts(code).owner];
}
