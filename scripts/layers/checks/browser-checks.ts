import { popUpsAllowed } from '../../../browser/index.ts';
import type { Finding } from '../../../reports/index.ts';
import type { Ground } from '../ground.ts';

async function browser(ground: Ground): Promise<Finding> {
  const { context } = await ground.browser();
  const version = context.browser()?.version() ?? '';
  return { status: 'ok', tell: () => `Chromium ${version}` };
}

async function loginPage(ground: Ground): Promise<Finding> {
  const page = await ground.loginPage();
  if (!(await page.captcha.isHere())) return { status: 'ok', tell: (words) => words.asExpected };
  return {
    status: 'warning',
    tell: (words) => words.asksForCaptcha,
    remedy: (words) => words.logInByHand,
    desk: 'help-desk',
  };
}

async function popUp(ground: Ground): Promise<Finding> {
  if ((await ground.kind().catch(() => undefined)) === 'none') {
    return { status: 'skipped', tell: (words) => words.spared['no-card'] };
  }
  const { context } = await ground.browser();
  const origin = await ground.origin();
  if (await ground.step('look at the pop-up permission', () => popUpsAllowed(context, origin))) {
    return { status: 'ok', tell: (words) => words.popUpAllowed };
  }
  const { LoginError } = await import('../../../flows/index.ts');
  throw new LoginError('pop-up-blocked', 'the browser blocks pop-ups of the site');
}

/** How the browser is checked, and the login page in it. */
export const browserChecks = { browser, loginPage, popUp };
