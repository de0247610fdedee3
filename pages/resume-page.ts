import type { Locator, Page } from 'playwright-core';
import { expectKnownHosts } from './known-hosts.ts';
import { inTurn } from './in-turn.ts';
import { label } from './label.ts';
import { Landmark, type LandmarkPart } from './landmark.ts';
import type { MyDataPortal } from './my-data-portal.ts';
import { SiteChangedError } from './errors.ts';
import { type DownloadOutcome, startDownload } from './start-download.ts';
import type { SiteWatch } from './site-watch.ts';

/** Which 履歷表 is wanted. */
export interface ResumeChoice {
  readonly form: 'general' | 'brief';
  readonly format: 'pdf' | 'odt';
}

/** One of the things to choose. */
type Choice = ResumeChoice['form'] | ResumeChoice['format'];

/** How the page calls them. */
const names: Readonly<Record<Choice, RegExp>> = {
  general: /一\s*般\s*履\s*歷\s*表/,
  brief: /簡\s*式\s*履\s*歷\s*表/,
  pdf: /[PＰ][DＤ][FＦ]/iu,
  odt: /[OＯ][DＤ][TＴ]/iu,
};

/** A choice as the page offers it. */
interface Offer {
  readonly locator: Locator;
  /** A radio button; else an entry of a list. */
  readonly isRadio: boolean;
  readonly isMade: boolean;
}

/** 履歷表下載 */
export class ResumePage {
  readonly page: Page;
  /** 下載 */
  readonly download: Landmark;
  /** 一般履歷表 and 簡式履歷表, PDF and ODT: radio buttons (2024) or entries of a list (2020). */
  readonly choices: Readonly<Record<Choice, Landmark>>;
  readonly #watch: SiteWatch;
  readonly #portal: MyDataPortal;

  constructor(portal: MyDataPortal, watch: SiteWatch) {
    this.page = portal.page;
    this.#portal = portal;
    this.#watch = watch;
    const needed = { breaks: ['resume'] } as const;
    const spare = { eases: ['resume'] } as const;
    this.download = new Landmark('RESUME.DOWNLOAD', this.page.getByRole('button', { name: label('下載') }), needed);
    const choice = (name: string, words: RegExp, part: LandmarkPart): Landmark =>
      new Landmark(
        name,
        this.page.getByRole('radio', { name: words }).or(this.page.getByRole('option', { name: words })),
        part,
      );
    this.choices = {
      general: choice('RESUME.FORM', names.general, needed),
      brief: choice('RESUME.FORM_BRIEF', names.brief, spare),
      pdf: choice('RESUME.FORMAT', names.pdf, needed),
      odt: choice('RESUME.FORMAT_ODT', names.odt, spare),
    };
  }

  /** Goes there by the portal's menu. Throws `SiteError` or `SiteChangedError`. */
  async open(timeout: number): Promise<void> {
    await this.#watch.arrive(this.#portal.resumeLink, timeout);
    await this.#watch.click(this.#portal.resumeLink.locator, timeout);
    await this.#watch.arrive(this.download, timeout);
  }

  /** Chooses form and format. Throws `SiteChangedError` when the page does not offer one of them, or sends what is asked for elsewhere. */
  async choose({ form, format }: ResumeChoice): Promise<void> {
    const hosts = expectKnownHosts(this.page, 'RESUME', this.#watch);
    const offers = [this.#offer(form), this.#offer(format)];
    await inTurn([hosts, ...offers]);
    for (const offer of offers) await this.#pick(await offer);
  }

  /** Presses 下載 and waits for the file, or for the page that the site sends instead. Throws `SiteError`. */
  async startDownload(timeout: number): Promise<DownloadOutcome> {
    return startDownload(this.download.locator, this.#watch, timeout);
  }

  /** How the page offers a choice, and whether it is made already. Throws `SiteChangedError` when it does not. */
  async #offer(choice: Choice): Promise<Offer> {
    const { name, locator } = this.choices[choice];
    const words = { name: names[choice] };
    const radio = this.page.getByRole('radio', words);
    // Asked of Playwright's own world: to ask in the page's takes as long as all of this together.
    const made = this.page
      .getByRole('radio', { ...words, checked: true })
      .or(this.page.getByRole('option', { ...words, selected: true }));
    const [count, radios, madeCount] = await Promise.all([locator.count(), radio.count(), made.count()]);
    if (count !== 1) throw new SiteChangedError(name, `${name}: is not offered`);
    return { locator, isRadio: radios === 1, isMade: madeCount === 1 };
  }

  /** Makes a choice, whether the site shows radio buttons (2024) or a list (2020), unless it is made already. */
  async #pick({ locator, isRadio, isMade }: Offer): Promise<void> {
    if (isMade) return;
    if (isRadio) {
      await locator.check();
      return;
    }
    const list = this.page.getByRole('combobox').filter({ has: locator });
    await list.selectOption({ label: ((await locator.textContent()) ?? '').trim() });
  }
}
