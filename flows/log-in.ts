import type { Card, UnlockedCard } from '../card/index.ts';
import { openHipki, watchPopups } from '../middleware/index.ts';
import { LoginPage, SiteChangedError } from '../pages/index.ts';
import type { EcpaSession } from './session.ts';
import { LoginError } from './errors.ts';
import type { FlowContext } from './flow-context.ts';
import { pressLogIn } from './press-log-in.ts';

/** Who logs in. */
export interface LogInInput {
  readonly card: Card;
  readonly readerName: string;
  /** Sends the one VERIFY; called only when the site has asked for the signature in the right way. */
  readonly unlock: () => Promise<UnlockedCard>;
}

/** Refuses before anything is typed when the card's certificate is not valid now. */
function expectValidCertificate(card: Card, now: Date): void {
  const facts = card.certificates.find(({ usage }) => usage === 'digitalSignature')?.facts;
  if (facts && (facts.notAfter < now || facts.notBefore > now)) {
    throw new LoginError('certificate-expired', `the certificate is valid until ${facts.notAfter.toISOString()}`);
  }
}

/**
 * Logs in to eCPA with a card. The page gets a decoy, the card the PIN, once.
 * Throws `LoginError`, `PinError`, `CardError`, `ReaderError`, `SiteError` or `SiteChangedError`.
 */
export async function logIn(flow: FlowContext, input: LogInInput): Promise<EcpaSession> {
  const { card, readerName, unlock } = input;
  expectValidCertificate(card, new Date());
  const loginPage = new LoginPage(flow.page, flow.watch);
  const popups = await watchPopups(flow.browser, flow.site);
  await flow.step('open the login page', () => loginPage.open(flow.site, flow.timeout));
  if (new URL(flow.page.url()).origin !== flow.site) {
    throw new SiteChangedError('LOGIN.ORIGIN', `the login page is at ${new URL(flow.page.url()).origin}`);
  }
  return flow.step('log in', async () => {
    await using hipki = await openHipki(flow.browser, { site: flow.site, card, readerName, unlock });
    const outcome = await pressLogIn(flow, { page: loginPage, pending: hipki.startLogin(), popups });
    if (outcome.kind === 'captcha') throw new LoginError('captcha', 'the site asks for a CAPTCHA');
    if (outcome.kind === 'rejected') throw new LoginError(outcome.reason, outcome.message);
    return { kind: 'ecpa', page: flow.page };
  });
}
