import type { Card, UnlockedCard } from '../card/index.ts';
import { openHipki } from '../middleware/index.ts';
import { expectValidCertificate } from './expect-valid-certificate.ts';
import type { FlowContext } from './flow-context.ts';
import { openLoginPage } from './open-login-page.ts';
import { pressLogIn } from './press-log-in.ts';
import type { EcpaSession } from './session.ts';
import { sessionOf } from './session-of.ts';

/** Who logs in. */
export interface LogInInput {
  readonly card: Card;
  readonly readerName: string;
  /** Sends the one VERIFY; called only when the site has asked for the signature in the right way. */
  readonly unlock: () => Promise<UnlockedCard>;
}

/**
 * Logs in to eCPA with a card. The page gets a decoy, the card the PIN, once.
 * Throws `LoginError`, `PinError`, `CardError`, `ReaderError`, `SiteError` or `SiteChangedError`.
 */
export async function logIn(flow: FlowContext, input: LogInInput): Promise<EcpaSession> {
  const { card, readerName, unlock } = input;
  expectValidCertificate(card.certificates, new Date());
  const { page, popups } = await openLoginPage(flow);
  return flow.step('log in', async () => {
    await using hipki = await openHipki(flow.browser, { site: flow.site, card, readerName, unlock });
    return sessionOf(flow, await pressLogIn(flow, { page, pending: hipki.startLogin(), popups }));
  });
}
