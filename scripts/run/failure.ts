import { BrowserEndedError, BrowserError, type BrowserReason, ProfileError } from '../../browser/index.ts';
import {
  CardError,
  type CardReason,
  isDiskFull,
  PinError,
  type PinReason,
  ReaderError,
  type ReaderReason,
} from '../../card/index.ts';
import { DocumentError, type DocumentReason, StorageError } from '../../documents/index.ts';
import { LoginError, type LoginReason, RequestError, type RequestReason } from '../../flows/index.ts';
import { ComponentError, type ComponentReason } from '../../middleware/index.ts';
import { SiteChangedError, SiteError, type SiteReason } from '../../pages/index.ts';
import { type ErrorCode, type FixedCode, PrivacyLeakError, type SpokenFailure } from '../../reports/index.ts';
import { SetUpError } from '../layers/set-up-error.ts';
import { BatchError } from '../batch/batch-error.ts';
import { NeedsVendorError } from '../card-source/unlock-ways.ts';
import { DeletionError } from '../purge/deletion-error.ts';
import { NoRecentSuccessError } from '../report/no-recent-success.ts';
import { SettingsError } from '../settings/errors.ts';
import { Interrupted } from './interruption.ts';
import { TooSoonError } from './login-pace.ts';

const readerCodes: Readonly<Record<ReaderReason, FixedCode>> = {
  'no-service': 'READER.NO_SERVICE',
  'no-permission': 'READER.NO_PERMISSION',
  'no-reader': 'READER.NONE',
  'several-cards': 'CONFIG',
  'no-card': 'READER.NO_CARD',
  'card-removed': 'READER.REMOVED',
  'in-use': 'READER.IN_USE',
  timeout: 'READER.TIMEOUT',
};

const pinCodes: Readonly<Record<PinReason, FixedCode>> = {
  wrong: 'CARD.PIN_WRONG',
  blocked: 'CARD.PIN_BLOCKED',
  malformed: 'CARD.PIN_MALFORMED',
  'budget-spent': 'CARD.PIN_BUDGET',
  'state-unknown': 'CARD.STATE_UNKNOWN',
  'no-room': 'LOCAL.DISK',
};

const cardCodes: Readonly<Record<CardReason, FixedCode>> = {
  unknown: 'CARD.UNKNOWN',
  'unexpected-answer': 'CARD.UNKNOWN',
  'no-wrapping-key': 'CARD.NEEDS_VENDOR',
  'vendor-channel': 'CARD.NEEDS_VENDOR',
  'no-signing-certificate': 'CARD.WRONG_KIND',
  'wrong-kind': 'CARD.WRONG_KIND',
};

const loginCodes: Readonly<Record<LoginReason, FixedCode>> = {
  'certificate-expired': 'USER.CERTIFICATE_EXPIRED',
  'certificate-revoked': 'USER.CERTIFICATE_REVOKED',
  activation: 'USER.ACTIVATION',
  'password-change': 'USER.PASSWORD_CHANGE',
  'signed-in-elsewhere': 'USER.SIGNED_IN_ELSEWHERE',
  'captcha-wrong': 'USER.CAPTCHA',
  'account-locked': 'USER.LOGIN_REJECTED',
  'wrong-password': 'USER.LOGIN_REJECTED',
  'component-missing': 'LOCAL.COMPONENT_MISSING',
  'component-refused-site': 'LOCAL.COMPONENT_REFUSED_SITE',
  other: 'USER.LOGIN_REJECTED',
  captcha: 'USER.CAPTCHA',
  'consent-needed': 'USER.CONSENT_NEEDED',
  'not-admitted': 'USER.LOGIN_REJECTED',
  'not-approved': 'USER.LOGIN_REJECTED',
  organisation: 'CARD.WRONG_KIND',
  'pop-up-blocked': 'LOCAL.POPUP_BLOCKED',
};

const componentCodes: Readonly<Record<ComponentReason, FixedCode>> = {
  missing: 'LOCAL.COMPONENT_MISSING',
  old: 'LOCAL.COMPONENT_OLD',
  'refused-site': 'LOCAL.COMPONENT_REFUSED_SITE',
  'network-access': 'LOCAL.NETWORK_ACCESS',
  'certificate-expired': 'USER.CERTIFICATE_EXPIRED',
  cancelled: 'USER.LOGIN_REJECTED',
  'nhi-unreachable': 'SITE.UNREACHABLE',
  'no-signature': 'USER.LOGIN_REJECTED',
};

const siteCodes: Readonly<Record<SiteReason, FixedCode>> = {
  unreachable: 'SITE.UNREACHABLE',
  maintenance: 'SITE.MAINTENANCE',
  error: 'SITE.ERROR',
  timeout: 'SITE.TIMEOUT',
  'session-expired': 'SITE.SESSION_EXPIRED',
  robots: 'SITE.ROBOTS',
};

const documentCodes: Readonly<Record<DocumentReason, FixedCode>> = {
  none: 'DOCUMENT.NONE',
  'no-room': 'DOCUMENT.NO_ROOM',
  invalid: 'DOCUMENT.INVALID',
  'wrong-holder': 'DOCUMENT.WRONG_HOLDER',
  truncated: 'DOCUMENT.TRUNCATED',
  unreadable: 'DOCUMENT.UNREADABLE',
};

const requestCodes: Readonly<Record<RequestReason, FixedCode>> = {
  'unknown-section': 'USAGE',
  'unusable-text': 'USER.TEXT_REFUSED',
  refused: 'USER.TEXT_REFUSED',
  declined: 'USER.DECLINED',
};

const browserCodes: Readonly<Record<BrowserReason, FixedCode>> = {
  missing: 'LOCAL.BROWSER_MISSING',
  'other-version': 'LOCAL.BROWSER_VERSION',
};

/** What Playwright says when the browser went away under a run. */
const browserGone = /Target page, context or browser has been closed|Browser closed|Page crashed|Target crashed/;

function codeOf(error: unknown): ErrorCode {
  if (error instanceof Interrupted) return 'INTERRUPTED';
  if (error instanceof SettingsError) return error.kind;
  if (error instanceof PinError) return pinCodes[error.reason];
  if (error instanceof CardError) return cardCodes[error.reason];
  if (error instanceof NeedsVendorError) return 'CARD.NEEDS_VENDOR';
  if (error instanceof ReaderError) return readerCodes[error.reason];
  if (error instanceof ComponentError) return componentCodes[error.reason];
  if (error instanceof LoginError) return loginCodes[error.reason];
  if (error instanceof RequestError) return requestCodes[error.reason];
  if (error instanceof SiteChangedError) return `SITE_CHANGED.${error.landmark}`;
  if (error instanceof SiteError) return siteCodes[error.reason];
  if (error instanceof DocumentError) return documentCodes[error.reason];
  if (error instanceof StorageError || error instanceof ProfileError) return 'LOCAL.DISK';
  if (isDiskFull(error)) return 'LOCAL.DISK';
  if (error instanceof NoRecentSuccessError) return 'SITE.NO_RECENT_SUCCESS';
  if (error instanceof DeletionError) return 'LOCAL.NOT_DELETED';
  if (error instanceof TooSoonError) return 'USER.TOO_SOON';
  if (error instanceof PrivacyLeakError) return 'PRIVACY.LEAK';
  if (error instanceof SetUpError) return 'LOCAL.SETUP';
  if (error instanceof BatchError) return error.code;
  if (error instanceof BrowserEndedError) return 'LOCAL.BROWSER_ENDED';
  if (error instanceof BrowserError) return browserCodes[error.reason];
  if (error instanceof Error && error.name === 'TimeoutError') return 'SITE.TIMEOUT';
  if (error instanceof Error && browserGone.test(error.message)) return 'LOCAL.BROWSER_ENDED';
  return 'INTERNAL';
}

/** What happened first, where something failed on the way out as well (ECMAScript explicit resource management, SuppressedError). */
function firstOf(error: unknown): unknown {
  return error instanceof Error && 'suppressed' in error ? firstOf(error.suppressed) : error;
}

/** Gives an error its code of the contract. What no layer names is a fault of ours: `INTERNAL`. */
export function toFailure(thrown: unknown): SpokenFailure {
  const error = firstOf(thrown);
  const message = error instanceof Error ? error.message : String(error);
  // Only what we wrote ourselves may be longer: a foreign error goes on with its stack or a log.
  const detail = error instanceof SettingsError ? message : (message.split('\n')[0] ?? '');
  return {
    code: codeOf(error),
    detail,
    triesLeft: error instanceof PinError ? error.triesLeft : undefined,
    ways: error instanceof NeedsVendorError ? error.ways : undefined,
  };
}
