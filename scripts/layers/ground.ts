import type { BrowserContext } from 'playwright-core';
import type { OpenedBrowser } from '../../browser/index.ts';
import type { FlowContext, Step } from '../../flows/index.ts';
import { expectOrigin, LoginPage, maskedPicture, SiteError, SiteWatch } from '../../pages/index.ts';
import { type Depth, depthOrder } from '../../reports/index.ts';
import type { CardKind } from '../card-source/choose-card.ts';
import { Interrupted, type Interruption } from '../run/interruption.ts';
import type { JourneyLog } from '../run/journey-log.ts';
import type { Settings } from '../settings/settings.ts';
import { isSimulated, openSite } from '../site/open-site.ts';
import type { Site } from '../site/site.ts';
import type { CardAtHand } from './card-at-hand.ts';
import { once } from './once.ts';
import type { SignedIn } from './signed-in.ts';
import { probeSite } from './site-probe/probe-site.ts';
import type { SiteProbe } from './site-probe/site-probe.ts';

/** What the layers are checked for. */
export interface GroundOptions {
  readonly settings: Settings;
  /** How far down it goes. */
  readonly depth: Depth;
  readonly step: Step;
  readonly log: JourneyLog;
  readonly interruption: Interruption;
  /** Opens the browser; default: that of the settings, in which the site may open pop-ups. */
  readonly openBrowser?: (allow: { readonly loopback: boolean }) => Promise<OpenedBrowser>;
}

/** The browser of the settings. */
async function usualBrowser(settings: Settings, origin: string): Promise<NonNullable<GroundOptions['openBrowser']>> {
  const { openBrowser } = await import('../run/open-browser.ts');
  return (allow) => openBrowser(settings, { origin }, allow);
}

/** What the checks of the layers stand on: each part is opened once, when the first check needs it. No PIN is sent for any. */
export class Ground implements AsyncDisposable {
  readonly options: GroundOptions;
  readonly #opening: Promise<unknown>[] = [];
  readonly #opened: AsyncDisposable[] = [];
  #isClosed = false;
  #watch: SiteWatch | undefined;
  #watched: BrowserContext | undefined;

  /** Words about the person that no picture may show. */
  readonly privateWords = new Set<string>();

  constructor(options: GroundOptions) {
    this.options = options;
  }

  /** Opens something that is closed with the rest, the last first; also when Ctrl-C came meanwhile. After Ctrl-C, or the end, nothing is opened. */
  own<Resource extends AsyncDisposable>(open: () => Promise<Resource>): Promise<Resource> {
    return this.options.interruption.race(() => {
      if (this.#isClosed) throw new Interrupted();
      const opening = open().then((resource) => {
        this.#opened.push(resource);
        return resource;
      });
      this.#opening.push(opening);
      return opening;
    });
  }

  /** Whether the run goes as far down as this. */
  goesTo(depth: Depth): boolean {
    return depthOrder.indexOf(this.options.depth) >= depthOrder.indexOf(depth);
  }

  /** A step of the run, which Ctrl-C ends. */
  step<Result>(title: string, body: () => Promise<Result>): Promise<Result> {
    const { step, interruption } = this.options;
    return step(title, () => interruption.race(body));
  }

  /** The site. Rejects with `SettingsError`, or `SiteError` when a simulator does not answer. */
  readonly site = once(async (): Promise<Site> => {
    const { settings, log } = this.options;
    const site = await this.own(() => openSite(settings));
    log.target = site.simulated ? 'sim' : 'live';
    return site;
  });

  /** Origin of eCPA, also where it does not answer. Rejects when the embedded simulator does not start. */
  readonly origin = once(async (): Promise<string> => {
    const { site } = this.options.settings;
    return site === 'sim' ? (await this.site()).origin : site;
  });

  /** The way to the site without a browser. */
  readonly probe = once(async (): Promise<SiteProbe> => {
    await this.site();
    const origin = await this.origin();
    const { settings, interruption } = this.options;
    return this.step('ask the site', () => probeSite(origin, settings.timeout * 1000, interruption.signal));
  });

  /** Which way to a card the run would go; `none`: it needs no card. Rejects with `ComponentError` when there is none. */
  readonly kind = once(async (): Promise<CardKind | 'none'> => {
    const { settings, log } = this.options;
    // The layers of a card are those of a certificate; a 健保卡 and its component are looked at by the login itself.
    if (settings.login !== 'card') return 'none';
    const simulated = isSimulated(settings.site);
    const { chooseCard } = await import('../card-source/choose-card.ts');
    const kind = simulated ? (settings.card ?? 'virtual') : await chooseCard(settings, { simulated: undefined });
    log.card = kind;
    return kind;
  });

  /** Starts the browser before it is needed: the site is asked meanwhile. */
  readonly launch = once(async (): Promise<OpenedBrowser> => {
    const { settings, openBrowser = await usualBrowser(settings, await this.origin()) } = this.options;
    const kind = this.goesTo('component') ? await this.kind().catch(() => 'none' as const) : 'none';
    return this.own(() => openBrowser({ loopback: kind === 'component' }));
  });

  /** The browser, started. Rejects with `BrowserError`. */
  readonly browser = once(() => this.step('start the browser', () => this.launch()));

  /** The login page, open and as known. Rejects with `SiteError` or `SiteChangedError`. */
  readonly loginPage = once(async (): Promise<LoginPage> => {
    const { page, context } = await this.browser();
    const origin = await this.origin();
    this.#watch = new SiteWatch(context);
    this.#watched = context;
    const login = new LoginPage(page, this.#watch);
    await this.step('open the login page', async () => {
      await login.open(origin, this.options.settings.timeout * 1000);
      await login.expectSafe();
    });
    expectOrigin(page, origin);
    return login;
  });

  /** What the flows are given. */
  readonly flow = once(async (): Promise<FlowContext> => {
    const { flowOf } = await import('../run/visit.ts');
    await this.loginPage();
    return flowOf({ ...this.options, site: await this.site() }, await this.browser(), this.#watch);
  });

  /** Whole days until the signing certificate ends, once a card was read. */
  certificateDaysLeft: number | undefined;

  /** The card, read without a PIN. Rejects with what kept us from it. */
  readonly card = once(async (): Promise<CardAtHand> => {
    const kind = await this.kind();
    if (kind === 'none') throw new Error('no card is needed');
    const { readCardAtHand } = await import('./card-at-hand.ts');
    const site = await this.site();
    const card = await this.step('read the card', () => readCardAtHand(kind, this.options.settings, site));
    for (const { facts } of card.certificates) this.privateWords.add(facts.subjectName);
    this.certificateDaysLeft = card.listing.certificates.find(({ usage }) => usage === 'digitalSignature')?.daysLeft;
    return card;
  });

  /** Reads the 健保卡, without a password. Rejects with what kept us from it. */
  readonly healthCard = once(async (): Promise<void> => {
    const { healthCardNumber } = await import('../way-in/health-card-number.ts');
    const site = await this.site();
    await this.step('read the card', () => healthCardNumber(this.options.settings, site));
  });

  /** Signed in, with the one PIN of the run. */
  readonly signedIn = once(async (): Promise<SignedIn> => {
    const { signIn } = await import('./signed-in.ts');
    return signIn(this);
  });

  /** Logs out where somebody may be signed in. Throws `SiteError` when the site did not let them out. */
  async leave(): Promise<void> {
    const { log, step } = this.options;
    if (log.loggedOut) return;
    const { logOut } = await import('../../flows/index.ts');
    await logOut({ ...(await this.flow()), step });
    log.loggedOut = true;
  }

  /** What eCPA shows, with what is private covered; `undefined` where it is not open, or another window lies before it. */
  async picture(): Promise<Uint8Array | undefined> {
    const pages = this.#watched?.pages() ?? [];
    const [page] = pages;
    if (!page || pages.length > 1 || new URL(page.url()).origin !== (await this.origin())) return undefined;
    return maskedPicture(page, [...this.privateWords]);
  }

  /** Asks for a live site what has to be asked; a simulator that does not answer is told by its layer. Throws `SettingsError`. */
  async confirm(): Promise<void> {
    await this.site().catch((error: unknown) => {
      if (!(error instanceof SiteError)) throw error;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    // What is still being opened is waited for, or it would be left behind.
    await Promise.allSettled(this.#opening);
    for (const resource of this.#opened.toReversed()) await resource[Symbol.asyncDispose]();
  }
}
