import type { MyDataPortal } from '../my-data-portal.ts';
import type { SiteWatch } from '../site-watch.ts';
import { columnOf } from './columns.ts';
import { DownloadList } from './download-list.ts';
import { isoDate } from './iso-date.ts';
import type { PageTable } from './page-text.ts';
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
  readonly list: DownloadList;

  constructor(portal: MyDataPortal, watch: SiteWatch) {
    this.room = new Room(portal, watch, { name: 'FILES', title: '個人檔案夾' });
    this.list = new DownloadList(this.room, watch, 'FILES');
  }

  /** Reads the files in the page's order. Throws `SiteError` or `SiteChangedError`. */
  async read(timeout: number): Promise<Found<readonly ListedFile[]>> {
    const found = await this.list.read(timeout);
    return found.kind === 'found' ? { kind: 'found', content: toFiles(found.content) } : found;
  }
}
