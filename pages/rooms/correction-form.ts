import { Landmark } from '../landmark.ts';
import type { SiteWatch } from '../site-watch.ts';
import { fieldLimit } from './field-limit.ts';
import type { ReviewPage } from './review-page.ts';
import { pressAndHear, type SiteAnswer } from './site-answer.ts';

/** 申請修改 of the section that 資料查詢及校對 shows: below the data (2020), on a page of its own (2024). */
export class CorrectionForm {
  /** The way to the form (2024). */
  readonly link: Landmark;
  /** 修改說明 */
  readonly text: Landmark;
  /** 申請修改 (2020), 送出申請 (2024). */
  readonly submit: Landmark;
  readonly #review: ReviewPage;
  readonly #watch: SiteWatch;

  constructor(review: ReviewPage, watch: SiteWatch) {
    this.#review = review;
    this.#watch = watch;
    const { area } = review.room;
    this.link = new Landmark('REVIEW.CORRECTION_LINK', area.getByRole('link', { name: '申請修改' }));
    this.text = new Landmark('REVIEW.CORRECTION_TEXT', area.getByRole('textbox', { name: /修改說明/u }));
    this.submit = new Landmark('REVIEW.CORRECTION_SUBMIT', area.getByRole('button', { name: /申請(修改)?$/u }));
  }

  /** Opens the form, and gives the most characters that it takes, where it tells. Throws `SiteError` or `SiteChangedError`. */
  async open(timeout: number): Promise<number | undefined> {
    if (await this.link.isHere()) await this.#watch.click(this.link.locator, timeout);
    await this.#watch.arrive(this.text, timeout);
    await this.#watch.arrive(this.submit, timeout);
    return fieldLimit(this.text.locator, this.#review.room.area);
  }

  /** Sends the request. Only ever called after the person said yes to just this text. Throws `SiteError`. */
  async send(text: string, timeout: number): Promise<SiteAnswer> {
    await this.text.locator.fill(text, { timeout });
    return pressAndHear(this.#watch, this.submit.locator, timeout);
  }
}
