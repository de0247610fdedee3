import { expect, test } from '@playwright/test';
import type { FlowContext } from '../../flows/index.ts';
import { pressLogIn } from '../../flows/press-log-in.ts';
import { ArmedLogin } from '../../middleware/hipki/armed-login.ts';
import type { PopupWatch } from '../../middleware/index.ts';
import { type LoginPage, SiteError } from '../../pages/index.ts';

const late = new SiteError('timeout', 'the site took longer than 4 s');
const unknown = new Error('the component was given the PIN and did not answer');

/** Presses 登入 at a site that takes too long, and lets `then` happen after that. */
async function pressed(login: ArmedLogin, then: () => void): Promise<unknown> {
  const page: Partial<LoginPage> = { signIn: () => Promise.reject(late) };
  const popups: Partial<PopupWatch> = { next: () => new Promise(() => undefined) };
  const flow: Partial<FlowContext> = { timeout: 4_000 };
  setTimeout(then, 50);
  return pressLogIn(flow as FlowContext, {
    ...{ page: page as LoginPage, popups: popups as PopupWatch, pending: login },
  }).catch((error: unknown) => error);
}

test('tells what the card says, and not that the site is late, while the PIN is on its way', async () => {
  const login = new ArmedLogin();
  expect(login.refuse(login.decoy)).toBeUndefined();
  const error = await pressed(login, () => {
    login.settle({ kind: 'card-failed', error: unknown });
  });
  expect(error).toBe(unknown);
});

test('tells that the site is late where the card has signed, or was not asked', async () => {
  const signed = new ArmedLogin();
  signed.refuse(signed.decoy);
  const settle = (): void => {
    signed.settle({ kind: 'signed' });
  };
  expect(await pressed(signed, settle)).toBe(late);
  const unasked = new ArmedLogin();
  expect(await pressed(unasked, () => undefined)).toBe(late);
});
