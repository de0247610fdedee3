import type { Page } from 'playwright-core';
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

/** The site's words for the choices; the one place that knows them. */
const wording = {
  form: { general: /一般履歷表/, brief: /簡式履歷表/ },
  format: { pdf: /PDF/i, odt: /ODT/i },
} as const;

/** 履歷表下載 */
export class ResumePage {
  readonly page: Page;
  /** 下載 */
  readonly download: Landmark;
  readonly #watch: SiteWatch;
  readonly #portal: MyDataPortal;

  constructor(portal: MyDataPortal, watch: SiteWatch) {
    this.page = portal.page;
    this.#portal = portal;
    this.#watch = watch;
    this.download = new Landmark('RESUME.DOWNLOAD', this.page.getByRole('button', { name: /^下載/ }));
  }

  /** Goes there by the portal's menu. Throws `SiteError` or `SiteChangedError`. */
  async open(timeout: number): Promise<void> {
    await this.#watch.arrive(this.#portal.resumeLink, timeout);
    await this.#watch.click(this.#portal.resumeLink.locator, timeout);
    await this.#watch.arrive(this.download, timeout);
  }

  /** Chooses form and format. Throws `SiteChangedError` when the page does not offer one of them. */
  async choose(choice: ResumeChoice): Promise<void> {
    await this.#pick('RESUME.FORM', wording.form[choice.form]);
    await this.#pick('RESUME.FORMAT', wording.format[choice.format]);
  }

  /** Presses 下載 and waits for the file, or for the page that the site sends instead. Throws `SiteError`. */
  async startDownload(timeout: number): Promise<DownloadOutcome> {
    return startDownload(this.download.locator, this.#watch, timeout);
  }

  /** Picks an option by its text, whether the site shows radio buttons (2024) or a list (2020). */
  async #pick(landmark: string, text: RegExp): Promise<void> {
    const radio = this.page.getByRole('radio', { name: text });
    if ((await radio.count()) === 1) {
      await radio.check();
      return;
    }
    const option = this.page.getByRole('option', { name: text });
    if ((await option.count()) !== 1)
      throw new SiteChangedError(landmark, `${landmark}: ${text.source} is not offered`);
    const list = this.page.getByRole('combobox').filter({ has: option });
    await list.selectOption({ label: ((await option.textContent()) ?? '').trim() });
  }
}
