import { SiteChangedError } from '../errors.ts';
import { Landmark } from '../landmark.ts';
import type { MyDataPortal } from '../my-data-portal.ts';
import type { SiteWatch } from '../site-watch.ts';
import { isoDate } from './iso-date.ts';
import { type PageTable, readPageText } from './page-text.ts';
import { type Found, Room } from './room.ts';

/** A request for a correction and what became of it; dates are ISO. */
export interface CorrectionRequest {
  readonly appliedOn?: string;
  /** 案號 */
  readonly number?: string;
  /** 資料類別 */
  readonly section: string;
  readonly text: string;
  /** 處理進度, in the site's words. */
  readonly state: string;
  readonly settledOn?: string;
}

/** The site's names of the columns; not seen live, so this is the one place to change. */
const columns = {
  appliedOn: /申請(日期|時間|日)/u,
  number: /案號|編號|序號/u,
  section: /類別|項目/u,
  text: /說明|內容|事由/u,
  state: /進度|狀態|結果/u,
  settledOn: /(處理|完成|結案|回覆)(日期|時間|日)/u,
} as const;

/** All requests, and the table that tells them. */
export interface CorrectionProgress {
  readonly requests: readonly CorrectionRequest[];
  readonly table: PageTable;
}

/** Gives a table's columns their fields. Throws `SiteChangedError` when one is missing that a request cannot do without. */
export function toRequests({ head, rows }: PageTable): readonly CorrectionRequest[] {
  const place = (column: keyof typeof columns): number => head.findIndex((name) => columns[column].test(name));
  const needed = (column: 'section' | 'text' | 'state'): number => {
    if (place(column) >= 0) return place(column);
    const name = `PROGRESS.${column.toUpperCase()}`;
    throw new SiteChangedError(name, `${name}: no such column`);
  };
  const [section, text, state] = [needed('section'), needed('text'), needed('state')];
  return rows.map((row) => {
    const applied = isoDate(row[place('appliedOn')] ?? '');
    const settled = isoDate(row[place('settledOn')] ?? '');
    const number = row[place('number')] ?? '';
    return {
      ...(applied === undefined ? {} : { appliedOn: applied }),
      ...(number === '' ? {} : { number }),
      section: row[section] ?? '',
      text: row[text] ?? '',
      state: row[state] ?? '',
      ...(settled === undefined ? {} : { settledOn: settled }),
    };
  });
}

/** 修改進度查詢 */
export class ProgressPage {
  readonly room: Room;
  readonly table: Landmark;

  constructor(portal: MyDataPortal, watch: SiteWatch) {
    this.room = new Room(portal, watch, { name: 'PROGRESS', title: '修改進度查詢' });
    this.table = new Landmark('PROGRESS.TABLE', this.room.area.getByRole('table'));
  }

  /** Reads the requests in the page's order, and the table as it stands. Throws `SiteError` or `SiteChangedError`. */
  async read(timeout: number): Promise<Found<CorrectionProgress>> {
    const said = await this.room.settle(this.table, timeout);
    if (said !== undefined) return { kind: 'nothing', said };
    const { name } = this.table;
    const [table] = (await readPageText(this.room.area)).tables;
    if (!table) throw new SiteChangedError(name, `${name}: the table has no head`);
    return { kind: 'found', content: { requests: toRequests(table), table } };
  }
}
