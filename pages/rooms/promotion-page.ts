import { SiteChangedError } from '../errors.ts';
import { Landmark } from '../landmark.ts';
import type { MyDataPortal } from '../my-data-portal.ts';
import type { SiteWatch } from '../site-watch.ts';
import { type PageTable, readPageText } from './page-text.ts';
import { type Found, Room } from './room.ts';

/** 陞遷資績分數: points by item, the total as the site tells it, and whether the items add up to it. */
export interface PromotionScores {
  readonly items: readonly { readonly name: string; readonly most?: number; readonly score: number }[];
  readonly total: number;
  readonly addsUp: boolean;
}

/** The site's names of columns and of the row of the sum; not seen live, so this is the one place to change. */
const names = { item: /項目/u, most: /配分|滿分|上限/u, score: /得分|分數|評分$/u, total: /合計|總(分|計)/u } as const;

function points(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,分]/gu, '');
  return /^-?\d+(\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}

/** Reads a table of points. Throws `SiteChangedError` when columns, numbers or the total are missing. */
export function toScores({ head, rows, foot }: PageTable): PromotionScores {
  const missing = (what: string): SiteChangedError => {
    return new SiteChangedError(`PROMOTION.${what}`, `PROMOTION.${what}: not there`);
  };
  const place = (column: keyof typeof names): number => head.findIndex((name) => names[column].test(name));
  const [item, score] = [place('item'), place('score')];
  if (item < 0 || score < 0) throw missing(item < 0 ? 'ITEM' : 'SCORE');
  const isTotal = (row: readonly string[]): boolean => names.total.test(row[item] ?? '');
  const total = points((foot ?? rows.find(isTotal))?.[score] ?? '');
  if (total === undefined) throw missing('TOTAL');
  const items = rows
    .filter((row) => !isTotal(row))
    .map((row) => {
      const got = points(row[score] ?? '');
      if (got === undefined) throw missing('SCORE');
      const most = points(row[place('most')] ?? '');
      return { name: row[item] ?? '', ...(most === undefined ? {} : { most }), score: got };
    });
  const hundredths = (number: number): number => Math.round(number * 100);
  const sum = items.reduce((all, one) => all + hundredths(one.score), 0);
  return { items, total, addsUp: sum === hundredths(total) };
}

/** 陞遷資績分數查詢 (since 2020-09) */
export class PromotionPage {
  readonly room: Room;
  readonly table: Landmark;

  constructor(portal: MyDataPortal, watch: SiteWatch) {
    this.room = new Room(portal, watch, { name: 'PROMOTION', title: '陞遷資績分數查詢' });
    this.table = new Landmark('PROMOTION.TABLE', this.room.area.getByRole('table'));
  }

  /** Reads the points. Throws `SiteError` or `SiteChangedError`. */
  async read(timeout: number): Promise<Found<PromotionScores>> {
    const said = await this.room.settle(this.table, timeout);
    if (said !== undefined) return { kind: 'nothing', said };
    const [table] = (await readPageText(this.room.area)).tables;
    return { kind: 'found', content: toScores(table ?? { head: [], rows: [] }) };
  }
}
