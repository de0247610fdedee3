import { expect, test } from '@playwright/test';
import { BrowserEndedError, ProfileError } from '../../browser/index.ts';
import { PinError, ReaderError } from '../../card/index.ts';
import { DocumentError, StorageError } from '../../documents/index.ts';
import { RequestError } from '../../flows/index.ts';
import { ComponentError } from '../../middleware/index.ts';
import { SiteChangedError, SiteError } from '../../pages/index.ts';
import { toFailure } from '../../scripts/run/failure.ts';

/** What a disposal throws that fails after `first` was thrown. */
const failedOnTheWayOut = (first: unknown): Error =>
  Object.assign(new Error('another one'), { error: new Error('ENOTDIR'), suppressed: first });

const known = [
  [new PinError('wrong', 'no', { triesLeft: 2 }), 'CARD.PIN_WRONG'],
  [new PinError('state-unknown', 'no'), 'CARD.STATE_UNKNOWN'],
  [new PinError('no-room', 'no'), 'LOCAL.DISK'],
  [new ReaderError('card-removed', 'no'), 'READER.REMOVED'],
  [new ComponentError('missing', 'not there'), 'LOCAL.COMPONENT_MISSING'],
  [new ComponentError('old', 'old'), 'LOCAL.COMPONENT_OLD'],
  [new ComponentError('refused-site', 'not trusted'), 'LOCAL.COMPONENT_REFUSED_SITE'],
  [new ComponentError('network-access', 'kept from it'), 'LOCAL.NETWORK_ACCESS'],
  [new ComponentError('certificate-expired', 'expired'), 'USER.CERTIFICATE_EXPIRED'],
  [new ComponentError('cancelled', 'cancelled'), 'USER.LOGIN_REJECTED'],
  [new SiteError('maintenance', 'no'), 'SITE.MAINTENANCE'],
  [new SiteChangedError('LOGIN.PIN_FIELD', 'no'), 'SITE_CHANGED.LOGIN.PIN_FIELD'],
  [new DocumentError('wrong-holder', 'no'), 'DOCUMENT.WRONG_HOLDER'],
  [new DocumentError('no-room', 'no'), 'DOCUMENT.NO_ROOM'],
  [new RequestError('unknown-section', 'no'), 'USAGE'],
  [new RequestError('unusable-text', 'no'), 'USER.TEXT_REFUSED'],
  [new RequestError('refused', 'the site says no'), 'USER.TEXT_REFUSED'],
  [new RequestError('declined', 'no'), 'USER.DECLINED'],
  [new StorageError('no'), 'LOCAL.DISK'],
  [failedOnTheWayOut(failedOnTheWayOut(new StorageError('no'))), 'LOCAL.DISK'],
  [Object.assign(new Error('ENOSPC: no space left on device, mkdtemp'), { code: 'ENOSPC' }), 'LOCAL.DISK'],
  [new Error('page.goto: Target page, context or browser has been closed'), 'LOCAL.BROWSER_ENDED'],
  [new BrowserEndedError('the browser has ended'), 'LOCAL.BROWSER_ENDED'],
  [new ProfileError('no place'), 'LOCAL.DISK'],
  [new TypeError('x is not a function'), 'INTERNAL'],
] as const;

for (const [error, code] of known) {
  test(`calls ${error.name} “${error.message.slice(0, 40)}” ${code}`, () => {
    expect(toFailure(error).code).toBe(code);
  });
}

test('tells one line of an error, never its stack', () => {
  expect(toFailure(new Error('first\n    at somewhere')).detail).toBe('first');
});
