import type { MyDataPortal } from '../my-data-portal.ts';
import type { SiteWatch } from '../site-watch.ts';
import { columnOf } from './columns.ts';
import { DownloadList } from './download-list.ts';
import { isoDate } from './iso-date.ts';
import type { PageTable } from './page-text.ts';
import { picturePixels, type ShownPicture } from './picture-pixels.ts';
import { type Found, Room } from './room.ts';

/** The rooms of electronic orders: 獎勵令查詢 and 派免令查詢. */
const rooms = {
  award: { name: 'AWARDS', title: '獎勵令查詢' },
  appointment: { name: 'APPOINTMENTS', title: '派免令查詢' },
} as const;

/** An electronic order as its list tells it; what the list has no column for is absent. */
export interface ListedOrder {
  readonly kind: keyof typeof rooms;
  /** ISO; absent where the list's date is none. */
  readonly date?: string;
  /** 文號 */
  readonly number: string;
  /** 獎勵 (嘉獎一次 …), or 異動別 (派代 …). */
  readonly what: string;
  /** 事由 */
  readonly reason?: string;
  /** 機關 and 職稱 of an appointment. */
  readonly agency?: string;
  readonly position?: string;
}

/** The site's names of the columns; not seen live, so this is the one place to change. */
const columns = {
  date: /(核定|發布|發文|生效|獎懲|獎勵|派令)日期|^日期$/u,
  number: /文號|字號/u,
  what: /^(獎勵|獎懲)(種類|結果|額度)?$|異動(別|原因|類別)?$|派免/u,
  reason: /事由|事實/u,
  agency: /機關/u,
  position: /職稱|職務/u,
} as const;

/** Gives a table's columns their fields. Throws `SiteChangedError` when one is missing that an order cannot do without. */
export function toOrders(kind: ListedOrder['kind'], table: PageTable): readonly ListedOrder[] {
  const { name } = rooms[kind];
  const date = columnOf(table, `${name}.DATE`, columns.date);
  const number = columnOf(table, `${name}.NUMBER`, columns.number);
  const place = (column: 'what' | 'reason' | 'agency' | 'position'): number =>
    table.head.findIndex((head) => columns[column].test(head));
  const [what, reason, agency, position] = [place('what'), place('reason'), place('agency'), place('position')];
  return table.rows.map((row) => {
    const day = isoDate(row[date] ?? '');
    const told = { reason: row[reason], agency: row[agency], position: row[position] };
    return {
      kind,
      ...(day === undefined ? {} : { date: day }),
      number: row[number] ?? '',
      what: row[what] ?? '',
      ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined && value !== '')),
    };
  });
}

/** 獎勵令查詢 or 派免令查詢 (2024) */
export class OrdersPage {
  readonly room: Room;
  readonly list: DownloadList;
  readonly #kind: ListedOrder['kind'];

  constructor(portal: MyDataPortal, watch: SiteWatch, kind: ListedOrder['kind']) {
    this.#kind = kind;
    this.room = new Room(portal, watch, rooms[kind]);
    this.list = new DownloadList(this.room, watch, rooms[kind].name);
  }

  /** Reads the orders in the page's order. Throws `SiteError` or `SiteChangedError`. */
  async read(timeout: number): Promise<Found<readonly ListedOrder[]>> {
    const found = await this.list.read(timeout);
    return found.kind === 'found' ? { kind: 'found', content: toOrders(this.#kind, found.content) } : found;
  }

  /** The QR code beside an order, by its place in what `read` gave, where the page shows one. */
  async picture(place: number): Promise<ShownPicture | undefined> {
    const picture = this.list.row(place).getByRole('img').first();
    return (await picture.count()) === 1 ? picturePixels(picture) : undefined;
  }
}
