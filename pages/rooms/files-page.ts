import type { Locator } from 'playwright-core';
import { SiteChangedError } from '../errors.ts';
import { Landmark } from '../landmark.ts';
import type { MyDataPortal } from '../my-data-portal.ts';
import type { SiteWatch } from '../site-watch.ts';
import { columnOf } from './columns.ts';
import { isoDate } from './iso-date.ts';
import { type PageTable, readPageText } from './page-text.ts';
import { type Found, Room } from './room.ts';

/** A file of 個人檔案夾: its name, when it was put there (ISO) and its size in the site's words, as far as the list tells. */
export interface ListedFile {
  readonly name: string;
  readonly uploadedOn?: string;
  readonly size?: string;
}

/** The site's names of the columns; not seen live, so this is the one place to change. */
const columns = {
  name: /檔案?名稱?|檔案說明|文件名稱/u,
  uploadedOn: /(上傳|建立|新增|異動|存放)(日期|時間|日)|^日期$/u,
  size: /大小|容量/u,
} as const;

/** Gives a table's columns their fields. Throws `SiteChangedError` when no column has the names. */
export function toFiles(table: PageTable): readonly ListedFile[] {
  const name = columnOf(table, 'FILES.NAME', columns.name);
  const [date, size] = [columns.uploadedOn, columns.size].map((words) =>
    table.head.findIndex((head) => words.test(head)),
  );
  return table.rows.map((row) => {
    const uploadedOn = isoDate(row[date ?? -1] ?? '');
    const told = row[size ?? -1] ?? '';
    return {
      name: row[name] ?? '',
      ...(uploadedOn === undefined ? {} : { uploadedOn }),
      ...(told === '' ? {} : { size: told }),
    };
  });
}

/** 個人檔案夾 */
export class FilesPage {
  readonly room: Room;
  readonly table: Landmark;
  readonly #rows: Locator;
  readonly #watch: SiteWatch;

  constructor(portal: MyDataPortal, watch: SiteWatch) {
    this.#watch = watch;
    this.room = new Room(portal, watch, { name: 'FILES', title: '個人檔案夾' });
    this.table = new Landmark('FILES.TABLE', this.room.area.getByRole('table'));
    this.#rows = this.table.locator.getByRole('row').filter({ has: this.room.page.getByRole('cell') });
  }

  /** Reads the files in the page's order. Throws `SiteError` or `SiteChangedError`. */
  async read(timeout: number): Promise<Found<readonly ListedFile[]>> {
    const said = await this.room.settle(this.table, timeout);
    if (said !== undefined) return { kind: 'nothing', said };
    const { name } = this.table;
    const [table] = (await readPageText(this.room.area)).tables;
    if (!table) throw new SiteChangedError(name, `${name}: the table has no head`);
    const files = toFiles(table);
    return files.length > 0 ? { kind: 'found', content: files } : { kind: 'nothing', said: this.room.title };
  }

  /** Goes back to the list where the site showed a page instead of a file. Throws `SiteError` or `SiteChangedError`. */
  async comeBack(timeout: number): Promise<void> {
    if (await this.table.isHere()) return;
    const back = this.room.page.goBack({ waitUntil: 'domcontentloaded', timeout });
    await this.#watch.until(back, { timeout });
    await this.#watch.arrive(this.table, timeout);
  }

  /** What is clicked for a file, by its place in what `read` gave: its name (2020) or 下載 beside it (2024). */
  download(place: number): Landmark {
    const row = this.#rows.nth(place);
    return new Landmark('FILES.DOWNLOAD', row.getByRole('link').or(row.getByRole('button')).first());
  }
}
