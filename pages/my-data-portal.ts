import type { Locator, Page } from 'playwright-core';
import { SiteChangedError } from './errors.ts';
import { expectKnownHosts } from './known-hosts.ts';
import { label } from './label.ts';
import { Landmark, type LandmarkPart } from './landmark.ts';
import type { SiteWatch } from './site-watch.ts';

/** What opening MyData brought about. */
export type PortalOutcome =
  | { readonly kind: 'open' }
  | { readonly kind: 'consent-needed'; readonly text: string }
  /** MyData does not take the way in by which somebody came; `organisation`: it was a 機關憑證. */
  | { readonly kind: 'refused'; readonly organisation: boolean; readonly text: string };

/** How the window begins that asks for 線上檢視. */
const onlineViewing = /線上檢視|線上視窗|本人同意/;

/** Entries of the menu that all editions have. */
const entries = ['履歷表下載', '待遇表查詢', '資料查詢及校對', '修改進度查詢', '個人檔案夾'];

/** 公務人員個人資料服務網 MyData: its menu, and the window that asks for consent. */
export class MyDataPortal {
  readonly page: Page;
  /** 履歷表下載 in the menu. */
  readonly resumeLink: Landmark;
  /** 線上檢視訊息: a legal declaration of the person, never agreed to unasked. */
  readonly consent: Landmark;
  /** Another declaration that is asked for: the program knows nothing of it, and never agrees. */
  readonly otherConsent: Landmark;
  /** Any entry of the menu. */
  readonly entry: Landmark;
  /** The word of eCPA that MyData is not for who came by this login; its text on the live site is not known. */
  readonly refusal: Landmark;
  /** 同意 in it. */
  readonly agree: Landmark;
  readonly #watch: SiteWatch;

  constructor(page: Page, watch: SiteWatch) {
    this.page = page;
    this.#watch = watch;
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
    const consent = dialog.filter({ hasText: onlineViewing });
    this.resumeLink = this.menuLink('MYDATA.RESUME_LINK', '履歷表下載', { breaks: ['resume'] });
    // All entries lead somewhere; which ones are there differs.
    this.entry = new Landmark('MYDATA.MENU', this.resumeLink.locator.or(this.#anyEntry()).first());
    const unwanted = { breaks: ['resume', 'salary'], unwanted: true } as const;
    this.consent = new Landmark('MYDATA.CONSENT', consent, unwanted);
    const other = dialog.filter({ hasText: /同意|聲明|已閱讀/ }).filter({ hasNotText: onlineViewing });
    this.otherConsent = new Landmark('MYDATA.NEW_CONSENT', other.first(), unwanted);
    this.refusal = new Landmark(
      'MYDATA.REFUSAL',
      page.getByRole('alert').filter({ hasText: /限.*(憑證|健保卡).*登入/ }),
      unwanted,
    );
    this.agree = new Landmark('MYDATA.CONSENT_AGREE', consent.getByRole('button', { name: /^同意/ }));
  }

  /** The entry of the portal's menu with this text, under the name `MYDATA.<ROOM>_LINK`. */
  menuLink(name: string, text: string, part?: LandmarkPart): Landmark {
    return new Landmark(name, this.page.getByRole('link', { name: label(text, { whole: true }) }), part);
  }

  #anyEntry(): Locator {
    return this.page.getByRole('link', { name: label(entries, { whole: true }) });
  }

  /** Waits until the portal is there, or its consent window or a refusal before it. Throws `SiteError` or `SiteChangedError`. */
  async arrive(timeout: number): Promise<PortalOutcome> {
    const first = this.consent.locator.or(this.entry.locator).or(this.refusal.locator).first();
    await this.#watch.arrive(new Landmark(this.entry.name, first), timeout);
    // What is asked for counts before where the page leads; all of it is looked for at once.
    const hosts = expectKnownHosts(this.page, 'MYDATA', this.#watch);
    hosts.catch(() => undefined);
    const all = [this.askedConsent(), this.otherConsent.isHere(), this.refusal.isHere()] as const;
    const [asked, isAskedElse, isRefused] = await Promise.all(all);
    if (asked !== undefined) return { kind: 'consent-needed', text: asked };
    const { name } = this.otherConsent;
    if (isAskedElse) throw new SiteChangedError(name, `${name}: ${await textOf(this.otherConsent)}`);
    await hosts;
    if (!isRefused) return { kind: 'open' };
    const text = await textOf(this.refusal);
    return { kind: 'refused', organisation: text.includes('機關憑證'), text };
  }

  /** What the consent window says, where it stands before the page. */
  async askedConsent(): Promise<string | undefined> {
    return (await this.consent.isHere()) ? textOf(this.consent) : undefined;
  }

  /** Clicks 同意. Only ever called for a person who asked for just that. */
  async giveConsent(timeout: number): Promise<void> {
    await this.#watch.arrive(this.agree, timeout);
    await this.#watch.click(this.agree.locator, timeout);
    await this.#watch.until(this.consent.locator.waitFor({ state: 'hidden', timeout }), { timeout });
  }
}

/** What a landmark says, on one line. */
async function textOf({ locator }: Landmark): Promise<string> {
  return (await locator.first().innerText()).replace(/\s+/g, ' ').trim();
}
