import type { Card, UnlockedCard } from '../card/index.ts';
import { openHipki } from '../middleware/index.ts';
import { expectSafePage } from './expect-safe-page.ts';
import { expectValidCertificate } from './expect-valid-certificate.ts';
import type { FlowContext } from './flow-context.ts';
import { openLoginPage } from './open-login-page.ts';
import { pressLogIn } from './press-log-in.ts';
import type { EcpaSession } from './session.ts';
import { sessionOf, type SettledOutcome } from './session-of.ts';

/** Who logs in. */
export interface LogInInput {
  readonly card: Card;
  readonly readerName: string;
  /** Sends the one VERIFY; called only when the site has asked for the signature in the right way. */
  readonly unlock: () => Promise<UnlockedCard>;
}

/** Whether the page did not wait for the component's window: on a machine with much to do, that may take longer than its 3.5 s. */
const gaveUp = (outcome: SettledOutcome): boolean =>
  outcome.kind === 'rejected' && outcome.reason === 'component-missing';

/**
 * Logs in to eCPA with a card. The page gets a decoy, the card the PIN, once.
 * Where the page gave the component up before it asked for a signature, the login page is opened and 登入 pressed once more.
 * Throws `LoginError`, `PinError`, `CardError`, `ReaderError`, `SiteError` or `SiteChangedError`.
 */
export async function logIn(flow: FlowContext, input: LogInInput): Promise<EcpaSession> {
  const { card, readerName, unlock } = input;
  expectValidCertificate(card.certificates, new Date());
  const { page, popups } = await openLoginPage(flow);
  return flow.step('log in', async () => {
    await using hipki = await openHipki(flow.browser, { site: flow.site, card, readerName, unlock });
    const pending = hipki.startLogin();
    const outcome = await pressLogIn(flow, { page, pending, popups });
    if (!gaveUp(outcome) || !pending.isWaiting()) return sessionOf(flow, outcome);
    await flow.step('open the login page', () => page.open(flow.site, flow.timeout));
    expectSafePage(flow);
    return sessionOf(flow, await pressLogIn(flow, { page, pending, popups }));
  });
}
