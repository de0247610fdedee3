import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { oneVerifyARun, Pin } from '../../card/index.ts';
import {
  downloadResume,
  type EcpaSession,
  type FlowContext,
  logIn,
  LoginError,
  type LogInInput,
  logOut,
  openMyData,
} from '../../flows/index.ts';
import { SiteWatch } from '../../pages/index.ts';
import { virtualCardSource } from '../../scripts/card-source/virtual-card-source.ts';
import { readSettings } from '../../scripts/settings/read-settings.ts';
import { openSite } from '../../scripts/site/open-site.ts';
import { whoIsIn } from '../../scripts/way-in/who-is-in.ts';
import { Turnstile } from './turnstile.ts';

/** The site waits 3.5 s for the component and gives up then: all windows at once would not be ready in time. */
const loggingIn = new Turnstile(2 * availableParallelism());

/** Whose journey it is, and where. */
export interface Traveller {
  readonly site: string;
  readonly cardNumber: string;
  readonly out: string;
  /** Awaited when the document is here, before logging out. `stored`: it is proved and on the disk. */
  readonly inside: (stored: Promise<unknown>) => Promise<void>;
}

/** Logs in, and as a person would again, four times at most, where the site says that the component was late; no PIN was sent by then. */
async function logInAtLast(flow: FlowContext, login: LogInInput, triesLeft = 4): Promise<EcpaSession> {
  try {
    return await logIn(flow, login);
  } catch (error) {
    const late = error instanceof LoginError && error.reason === 'component-missing';
    if (!late || triesLeft === 0) throw error;
    return logInAtLast(flow, login, triesLeft - 1);
  }
}

/** One person's journey with a card of their own, with all proofs, in a window that is open already. */
export async function journey(traveller: Traveller, windows: Pick<FlowContext, 'browser' | 'page'>): Promise<void> {
  const { site, cardNumber, out, inside } = traveller;
  const flags = { site, quiet: true };
  const settings = readSettings({ flags, environment: { ECPA_VIRTUAL_CARD: cardNumber }, dotenvPath: '' });
  await using world = await openSite(settings);
  if (!world.simulated) throw new Error('the benchmark needs a simulator');
  await using source = virtualCardSource(world.simulated);
  await using card = await source.open({ budget: oneVerifyARun() });
  const pin = Pin.from(Buffer.from(world.simulated.pin));
  const { holder } = whoIsIn(card.certificates);
  if (!pin || !holder) throw new Error('the card has no holder');
  const flow: FlowContext = {
    ...windows,
    watch: new SiteWatch(windows.browser),
    site,
    timeout: 120_000,
    downloads: { largest: 64 * 1024 * 1024 },
    step: (_title, body) => body(),
  };
  const login = { card, readerName: source.readerName, unlock: () => card.unlock(pin) };
  const ecpa = await loggingIn.pass(() => logInAtLast(flow, login));
  const session = await openMyData(flow, ecpa, { acceptConsent: false });
  const { stored } = await downloadResume(flow, session, { choice: { form: 'general', format: 'pdf' }, holder, out });
  await inside(stored);
  await Promise.all([stored, logOut(flow)]);
  if ((await readdir(out)).length === 0) throw new Error('no document');
}
