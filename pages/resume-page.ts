import type { Locator, Page } from 'playwright-core';
import { expectKnownHosts } from './known-hosts.ts';
import { label } from './label.ts';
import { Landmark } from './landmark.ts';
import type { MyDataPortal } from './my-data-portal.ts';
import { SiteChangedError } from './errors.ts';
import { type DownloadOutcome, startDownload } from './start-download.ts';
import type { SiteWatch } from './site-watch.ts';

/** Which 履歷表 is wanted. */
export interface ResumeChoice {
  readonly form: 'general' | 'brief';
  readonly format: 'pdf' | 'odt';
}

/** 履歷表下載 */
export class ResumePage {
  readonly page: Page;
  /** 下載 */
  readonly download: Landmark;
  /** 一般履歷表 and 簡式履歷表, PDF and ODT: radio buttons (2024) or entries of a list (2020). */
  readonly choices: Readonly<Record<ResumeChoice['form'] | ResumeChoice['format'], Landmark>>;
  readonly #watch: SiteWatch;
  readonly #portal: MyDataPortal;

  constructor(portal: MyDataPortal, watch: SiteWatch) {
    this.page = portal.page;
    this.#portal = portal;
    this.#watch = watch;
    const needed = { breaks: ['resume'] } as const;
    const spare = { eases: ['resume'] } as const;
    this.download = new Landmark('RESUME.DOWNLOAD', this.page.getByRole('button', { name: label('下載') }), needed);
    const offered = (name: RegExp): Locator =>
      this.page.getByRole('radio', { name }).or(this.page.getByRole('option', { name }));
    this.choices = {
      general: new Landmark('RESUME.FORM', offered(/一\s*般\s*履\s*歷\s*表/), needed),
      brief: new Landmark('RESUME.FORM_BRIEF', offered(/簡\s*式\s*履\s*歷\s*表/), spare),
      pdf: new Landmark('RESUME.FORMAT', offered(/[PＰ][DＤ][FＦ]/iu), needed),
      odt: new Landmark('RESUME.FORMAT_ODT', offered(/[OＯ][DＤ][TＴ]/iu), spare),
    };
  }

  /** Goes there by the portal's menu. Throws `SiteError` or `SiteChangedError`. */
  async open(timeout: number): Promise<void> {
    await this.#watch.arrive(this.#portal.resumeLink, timeout);
    await this.#watch.click(this.#portal.resumeLink.locator, timeout);
    await this.#watch.arrive(this.download, timeout);
    await expectKnownHosts(this.page, 'RESUME', this.#watch);
  }

  /** Chooses form and format. Throws `SiteChangedError` when the page does not offer one of them. */
  async choose(choice: ResumeChoice): Promise<void> {
    await this.#pick(this.choices[choice.form]);
    await this.#pick(this.choices[choice.format]);
  }

  /** Presses 下載 and waits for the file, or for the page that the site sends instead. Throws `SiteError`. */
  async startDownload(timeout: number): Promise<DownloadOutcome> {
    return startDownload(this.download.locator, this.#watch, timeout);
  }

  /** Picks a choice, whether the site shows radio buttons (2024) or a list (2020), unless it is picked already. */
  async #pick({ name, locator }: Landmark): Promise<void> {
    const offers = await locator.evaluateAll((elements) =>
      elements.map((element) => ({
        isRadio: element.tagName === 'INPUT' || element.role === 'radio',
        isPicked:
          (element instanceof HTMLInputElement && element.checked) ||
          (element instanceof HTMLOptionElement && element.selected),
      })),
    );
    const [offer, ...others] = offers;
    if (!offer || others.length > 0) throw new SiteChangedError(name, `${name}: is not offered`);
    if (offer.isPicked) return;
    if (offer.isRadio) {
      await locator.check();
      return;
    }
    const list = this.page.getByRole('combobox').filter({ has: locator });
    await list.selectOption({ label: ((await locator.textContent()) ?? '').trim() });
  }
}
