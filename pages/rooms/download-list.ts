import type { Locator } from 'playwright-core';
import { SiteChangedError } from '../errors.ts';
import { Landmark } from '../landmark.ts';
import type { SiteWatch } from '../site-watch.ts';
import { type PageTable, readPageText } from './page-text.ts';
import type { Found, Room } from './room.ts';

/** A table in a room whose rows can be downloaded one by one. */
export class DownloadList {
  readonly table: Landmark;
  readonly #room: Room;
  readonly #watch: SiteWatch;
  readonly #name: string;
  readonly #rows: Locator;

  /** `name` is the PAGE of its landmarks. */
  constructor(room: Room, watch: SiteWatch, name: string) {
    this.#room = room;
    this.#watch = watch;
    this.#name = name;
    this.table = new Landmark(`${name}.TABLE`, room.area.getByRole('table'));
    this.#rows = this.table.locator.getByRole('row').filter({ has: room.page.getByRole('cell') });
  }

  /** Reads the table; one without rows has nothing. Throws `SiteError` or `SiteChangedError`. */
  async read(timeout: number): Promise<Found<PageTable>> {
    const said = await this.#room.settle(this.table, timeout);
    if (said !== undefined) return { kind: 'nothing', said };
    const { name } = this.table;
    const [table] = (await readPageText(this.#room.area)).tables;
    if (!table) throw new SiteChangedError(name, `${name}: the table has no head`);
    return table.rows.length > 0 ? { kind: 'found', content: table } : { kind: 'nothing', said: this.#room.title };
  }

  /** What is clicked in a row, by its place: 下載 (2024), or else the first link, as names are links in 2020. */
  async download(place: number): Promise<Landmark> {
    const row = this.row(place);
    const named = row.getByRole('link', { name: '下載' }).or(row.getByRole('button', { name: '下載' }));
    const any = row.getByRole('link').or(row.getByRole('button'));
    return new Landmark(`${this.#name}.DOWNLOAD`, ((await named.count()) > 0 ? named : any).first());
  }

  /** A row, by its place in what `read` gave. */
  row(place: number): Locator {
    return this.#rows.nth(place);
  }

  /** Goes back to the list where the site showed a page instead of a file. Throws `SiteError` or `SiteChangedError`. */
  async comeBack(timeout: number): Promise<void> {
    if (await this.table.isHere()) return;
    const back = this.#room.page.goBack({ waitUntil: 'domcontentloaded', timeout });
    await this.#watch.until(back, { timeout });
    await this.#watch.arrive(this.table, timeout);
  }
}
