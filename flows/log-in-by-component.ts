import { expectReachable, type GuardedPin, type InstalledComponent, openInstalledHipki } from '../middleware/index.ts';
import { expectValidCertificate } from './expect-valid-certificate.ts';
import type { FlowContext } from './flow-context.ts';
import { openLoginPage } from './open-login-page.ts';
import { pressLogIn } from './press-log-in.ts';
import type { EcpaSession } from './session.ts';
import { sessionOf } from './session-of.ts';

/** Who logs in, by the vendor's component that is installed on this machine. */
export interface LogInByComponentInput {
  readonly component: InstalledComponent;
  /** Asks the person; called once everything else was found right. */
  readonly askPin: () => Promise<GuardedPin>;
}

/** The component's share of the time for a step, so that its silence is told as such and not as the site's. */
const share = 0.8;

/**
 * Logs in to eCPA by the installed component (HiPKI). The page gets a decoy; the PIN takes its place on the way to the
 * component, once. Throws `ComponentError`, `LoginError`, `PinError`, `CardError`, `ReaderError`, `SiteError` or
 * `SiteChangedError`.
 */
export async function logInByComponent(flow: FlowContext, input: LogInByComponentInput): Promise<EcpaSession> {
  const { component, askPin } = input;
  expectValidCertificate(component.certificates, new Date());
  await using hipki = await openInstalledHipki(flow.browser, component, { timeout: flow.timeout * share });
  const { page, popups } = await openLoginPage(flow);
  await flow.step('check the component', () => expectReachable(flow.page));
  const guarded = await askPin();
  return await flow.step('log in', async () =>
    sessionOf(flow, await pressLogIn(flow, { page, pending: hipki.startLogin(guarded), popups })),
  );
}
