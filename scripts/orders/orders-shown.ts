import type { OrdersRead } from '../../flows/index.ts';
import type { ListedOrder } from '../../pages/index.ts';
import { rocDate } from '../show/roc-date.ts';
import type { ShownPart } from '../show/shown.ts';

const kinds = { award: '獎勵令', appointment: '派免令' } as const;

/** The site's names of the rooms. */
const rooms = { award: '獎勵令查詢', appointment: '派免令查詢' } as const;

const rowOf = ({ kind, date, what, reason, agency, position, number }: ListedOrder): string[] => [
  kinds[kind],
  date === undefined ? '' : rocDate(date),
  [what, agency, position, reason].filter((part) => part !== undefined && part !== '').join(' '),
  number,
];

/** Electronic orders as a table, and which rooms had none. `marks`: what became of each, where they were downloaded. */
export function ordersShown({ orders, absent }: OrdersRead, marks?: readonly string[]): readonly ShownPart[] {
  const head = ['種類', '日期', '內容', '文號', ...(marks ? ['下載'] : [])];
  const rows = orders.map((order, place) => [...rowOf(order), ...(marks ? [marks[place] ?? ''] : [])]);
  const table = { head, rows };
  const words = absent.map(({ kind, fault }) => {
    return fault.message.startsWith(rooms[kind]) ? fault.message : `${rooms[kind]}: ${fault.message}`;
  });
  return [...(orders.length > 0 ? [{ table }] : []), ...(words.length > 0 ? [{ words: words.join('\n') }] : [])];
}

/** The rooms that had none, for `--json`. */
export function absentJson(absent: OrdersRead['absent']): object {
  return absent.length === 0 ? {} : { absent: absent.map(({ kind, fault }) => ({ kind, reason: fault.reason })) };
}
