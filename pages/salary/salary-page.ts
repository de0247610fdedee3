import type { Page } from 'playwright-core';
import { SiteChangedError, SiteError } from '../errors.ts';
import { expectKnownHosts } from '../known-hosts.ts';
import { Landmark } from '../landmark.ts';
import type { MyDataPortal } from '../my-data-portal.ts';
import { type Found, nothing, Room } from '../rooms/room.ts';
import type { SiteWatch } from '../site-watch.ts';
import { type DownloadOutcome, startDownload } from '../start-download.ts';
import { within } from '../within.ts';
import { type NumberList, readNumberList, valueIn } from './month-choice.ts';
import { parseSlip } from './parse-slip.ts';
import { PlainForm } from './plain-form.ts';
import type { SalarySlip } from './salary-slip.ts';

/** What 查詢 brought: a 待遇表, the site's words that there is none for the month, or more than any 待遇表 can be. */
export type SalaryAnswer = Found<SalarySlip> | { readonly kind: 'too-large' };

/** How long the page of a fault may take to come, in ms. */
const patience = 2_000;

/** No page of a month comes near this length, in characters. */
const largest = 2_000_000;

/** 待遇表查詢: year and month to choose, and the month's 待遇表. */
export class SalaryPage {
  readonly page: Page;
  readonly room: Room;
  /** 年度 */
  readonly yearList: Landmark;
  /** 月份 */
  readonly monthList: Landmark;
  /** 查詢 */
  readonly query: Landmark;
  /** 實發金額: where it stands, there is a 待遇表. */
  readonly net: Landmark;
  /** 下載PDF, where the edition has it. */
  readonly file: Landmark;
  readonly #watch: SiteWatch;
  readonly #form: PlainForm;
  #lists: { readonly year: NumberList; readonly month: NumberList } | undefined;

  constructor(portal: MyDataPortal, watch: SiteWatch) {
    this.page = portal.page;
    this.#watch = watch;
    const part = { breaks: ['salary'] } as const;
    this.room = new Room(portal, watch, { name: 'SALARY', title: '待遇表查詢', part });
    const { area } = this.room;
    this.yearList = new Landmark('SALARY.YEAR', area.getByRole('combobox', { name: /年\s*度|年\s*份|^年$/u }), part);
    this.#form = new PlainForm(this.page, this.yearList.locator);
    this.monthList = new Landmark('SALARY.MONTH', area.getByRole('combobox', { name: /月\s*份|^月$/u }), part);
    this.query = new Landmark('SALARY.QUERY', area.getByRole('button', { name: /查\s*詢/u }), part);
    this.net = new Landmark('SALARY.NET', area.getByText(/實(發|領|支)/u).first(), part);
    this.file = new Landmark('SALARY.FILE', area.getByRole('button', { name: /PDF|下\s*載|列\s*印/iu }), {
      eases: ['salary'],
    });
  }

  /** Goes there by the portal's menu. Throws `SiteError` or `SiteChangedError`. */
  async open(timeout: number): Promise<void> {
    await this.room.open(timeout);
    this.#form.turn();
    for (const landmark of [this.yearList, this.monthList, this.query]) await this.#watch.arrive(landmark, timeout);
    await expectKnownHosts(this.page, 'SALARY', this.#watch);
    const [year, month] = [this.yearList, this.monthList].map(({ locator }) => readNumberList(locator));
    if (year && month) this.#lists = { year: await year, month: await month };
  }

  /** Looks a month (`YYYY-MM`) up as a person does: chooses, presses 查詢, reads. Throws `SiteError` or `SiteChangedError`. */
  async lookUp(month: string, timeout: number): Promise<SalaryAnswer> {
    const wanted = this.#fieldsFor(month);
    if (!wanted) return { kind: 'nothing', said: 'the page does not offer this month' };
    await this.yearList.locator.selectOption({ value: wanted.year });
    await this.monthList.locator.selectOption({ value: wanted.month });
    await this.#form.observe(() => this.#submit(timeout));
    const said = await this.room.settle(this.net, timeout);
    if (said !== undefined) return { kind: 'nothing', said };
    const shown = await this.#watch.until(this.#form.read(), { timeout });
    if (shown.kind !== 'answer') throw new SiteChangedError(this.net.name, `${this.net.name}: cannot be read`);
    return { kind: 'found', content: parseSlip(shown.answer) };
  }
  /**
   * Looks a month up by the request that the form would send, without showing the answer: as fast as the site. Gives
   * `undefined` unless the form was seen to send just that and a whole answer came: then `lookUp` tells what is the matter.
   * Throws `SiteError` when no answer comes in time.
   */
  async request(month: string, timeout: number): Promise<SalaryAnswer | undefined> {
    const wanted = this.#fieldsFor(month);
    if (!this.#form.isPlain || !wanted || !this.#lists) return undefined;
    const fields = [
      [this.#lists.year.field, wanted.year],
      [this.#lists.month.field, wanted.month],
    ] as const;
    const came = await this.#watch.until(this.#form.request({ fields, timeout, largest }), {
      timeout: timeout + 1_000,
    });
    if (came.kind === 'too-late') throw new SiteError('timeout', `the site took longer than ${timeout / 1000} s`);
    if (came.kind === 'too-large') return { kind: 'too-large' };
    if (came.kind !== 'answer' || came.status !== 200) return undefined;
    const { answer } = came;
    if (answer.tables.length === 0 && nothing.test(answer.words)) return { kind: 'nothing', said: answer.words };
    try {
      const content = parseSlip(answer);
      return content.month === month ? { kind: 'found', content } : undefined;
    } catch (error) {
      if (error instanceof SiteChangedError) return undefined;
      throw error;
    }
  }

  /** Presses 下載PDF of the month that is shown. Throws `SiteError`. */
  async startDownload(timeout: number): Promise<DownloadOutcome> {
    return startDownload(this.file.locator, this.#watch, timeout);
  }

  /** Presses 查詢 and waits for the page that comes. */
  async #submit(timeout: number): Promise<void> {
    const arrived = this.page.waitForEvent('framenavigated', {
      predicate: (frame) => frame === this.page.mainFrame(),
      timeout,
    });
    arrived.catch(() => undefined);
    const { name } = this.query;
    const atRest = (): Error => new SiteChangedError(name, `${name}: pressing it brings no answer`);
    try {
      await this.#watch.click(this.query.locator, timeout);
      await this.#watch.until(arrived, { timeout, atRest });
    } catch (error) {
      // The page of the fault is still to come, and would get into the way of whatever is opened next.
      if (error instanceof SiteError && error.reason === 'error') await within(patience, arrived, undefined);
      throw error;
    }
  }

  /** The values of a month in the lists; `undefined` where they do not offer it. */
  #fieldsFor(isoMonth: string): { readonly year: string; readonly month: string } | undefined {
    if (!this.#lists) throw new Error('open() comes first');
    const [western = 0, place = 0] = isoMonth.split('-').map(Number);
    const year = valueIn(this.#lists.year, western - 1911, western);
    const month = valueIn(this.#lists.month, place);
    return year === undefined || month === undefined ? undefined : { year, month };
  }
}
