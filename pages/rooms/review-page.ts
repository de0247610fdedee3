import { SiteChangedError } from '../errors.ts';
import { Landmark } from '../landmark.ts';
import type { MyDataPortal } from '../my-data-portal.ts';
import type { SiteWatch } from '../site-watch.ts';
import { type PageTable, readPageText } from './page-text.ts';
import { type Found, Room } from './room.ts';

/** 資料查詢及校對: kinds of data to choose from, one shown at a time. */
export class ReviewPage {
  readonly room: Room;
  /** 資料類別: a list with 查詢 (2020), tabs (2024). */
  readonly sectionChoice: Landmark;
  /** 查詢 (2020) */
  readonly query: Landmark;
  /** The data of the section. */
  readonly table: Landmark;
  readonly #watch: SiteWatch;

  constructor(portal: MyDataPortal, watch: SiteWatch) {
    this.#watch = watch;
    this.room = new Room(portal, watch, { name: 'REVIEW', title: '資料查詢及校對' });
    const { area } = this.room;
    const name = /資料類別/u;
    const choice = area.getByRole('combobox', { name }).or(area.getByRole('navigation', { name }));
    this.sectionChoice = new Landmark('REVIEW.SECTIONS', choice);
    this.query = new Landmark('REVIEW.QUERY', area.getByRole('button', { name: '查詢' }));
    this.table = new Landmark('REVIEW.TABLE', area.getByRole('table'));
  }

  /** The names of the sections, in the page's order. Throws `SiteError` or `SiteChangedError`. */
  async sections(timeout: number): Promise<readonly string[]> {
    await this.#watch.arrive(this.sectionChoice, timeout);
    await this.room.whole(timeout);
    const { locator, name } = this.sectionChoice;
    const entries = await locator.getByRole('option').or(locator.getByRole('link')).allTextContents();
    const sections = entries.map((text) => text.trim()).filter((text) => text !== '' && !text.includes('請選擇'));
    if (sections.length === 0) throw new SiteChangedError(name, `${name}: no section is offered`);
    return sections;
  }

  /** Shows a section that `sections` names. Throws `SiteError` or `SiteChangedError`. */
  async choose(section: string, timeout: number): Promise<void> {
    const heading = this.room.area.getByRole('heading', { name: section, exact: true });
    const shown = new Landmark('REVIEW.SECTION', heading);
    if (await shown.isHere()) return;
    const tab = this.sectionChoice.locator.getByRole('link', { name: section, exact: true });
    if ((await tab.count()) === 1) {
      await this.#watch.click(tab, timeout);
    } else {
      await this.sectionChoice.locator.selectOption({ label: section });
      await this.#watch.arrive(this.query, timeout);
      await this.#watch.click(this.query.locator, timeout);
    }
    await this.#watch.arrive(shown, timeout);
  }

  /** Reads the section that is shown. Throws `SiteError` or `SiteChangedError`. */
  async read(timeout: number): Promise<Found<PageTable>> {
    const said = await this.room.settle(this.table, timeout);
    if (said !== undefined) return { kind: 'nothing', said };
    const { name } = this.table;
    const [table] = (await readPageText(this.room.area)).tables;
    if (!table) throw new SiteChangedError(name, `${name}: the table has no head`);
    return { kind: 'found', content: table };
  }
}
