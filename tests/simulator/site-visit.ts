import type { Edition, Person, Simulator } from '../../simulator/index.ts';
import { signedData } from './pki-signed-data.ts';
import type { SiteAnswer, SiteClient } from './site-client.ts';
import { places } from './site-world.ts';

function found(text: string, pattern: RegExp): string {
  const value = pattern.exec(text)?.[1];
  if (value === undefined) throw new Error(`${pattern.source} is not in the page`);
  return value;
}

/** What a login page wants signed. */
export async function challengeOf(ecpa: SiteClient, edition: Edition): Promise<string> {
  return found((await ecpa.ask(places[edition].login)).text, /name="challenge"\s+value="([^"]+)"/);
}

/** The form that a login page posts after the component has signed. */
export async function signedForm(
  simulator: Simulator,
  holder: Person,
  challenge: string,
): Promise<Record<'challenge' | 'signature' | 'cardSN', string>> {
  const { cardNumber } = holder;
  const { signing } = await simulator.credentials(cardNumber);
  const signature = Buffer.from(signedData(Buffer.from(challenge), signing, { cardNumber })).toString('base64');
  return { challenge, signature, cardSN: cardNumber };
}

/** Signs in at eCPA with the holder's key. */
export async function signIn(simulator: Simulator, holder: Person, ecpa: SiteClient): Promise<SiteAnswer> {
  const { edition } = simulator;
  const form = await signedForm(simulator, holder, await challengeOf(ecpa, edition));
  return ecpa.ask(places[edition].verify, { form });
}

/** Signs in at eCPA with the holder's account and password. */
export async function signInByAccount(edition: Edition, holder: Person, ecpa: SiteClient): Promise<void> {
  const { account, id, password } = holder;
  await ecpa.ask(places[edition].login);
  if (edition === '2020') {
    await ecpa.ask('/login.asp', { form: { account, password } });
    return;
  }
  const { text } = await ecpa.ask('/Home/GetApTicketV2', { form: { account: id, password, ApID: 'ecpa' } });
  const entry = { account: id, loginType: '0', sn: '', ticket: text, appId: 'ecpa' };
  await ecpa.ask('/Home/EnterTwoWayLog', { form: entry });
}

/** The ticket that eCPA gives for MyData. */
export async function ticketFor(ecpa: SiteClient, edition: Edition): Promise<string> {
  const { text } = await ecpa.ask(places[edition].enter);
  return found(text, edition === '2020' ? /\?ticket=([0-9A-F]+)/ : /name="APReqEncodedData"\s+value="([0-9A-F]+)"/);
}

/** Comes to MyData with a ticket, as the edition does it. */
export function present(mydata: SiteClient, edition: Edition, ticket: string, referer: string): Promise<SiteAnswer> {
  const { singleSignOn } = places[edition];
  if (edition === '2020') return mydata.ask(`${singleSignOn}?ticket=${ticket}`, { referer });
  return mydata.ask(singleSignOn, { referer, form: { loginType: '1', APReqEncodedData: ticket } });
}

/** Signs in at eCPA and goes on to MyData. */
export async function openMyData(
  simulator: Simulator,
  holder: Person,
  { ecpa, mydata }: { readonly ecpa: SiteClient; readonly mydata: SiteClient },
): Promise<void> {
  await signIn(simulator, holder, ecpa);
  const ticket = await ticketFor(ecpa, simulator.edition);
  await present(mydata, simulator.edition, ticket, `${simulator.ecpa}/`);
}
