import { DocumentError } from '../../documents/index.ts';
import type { ListedOrder } from '../../pages/index.ts';
import type { FlowContext } from '../flow-context.ts';
import type { MyDataSession } from '../session.ts';
import { enterOrders, type OpenedOrders } from './enter-orders.ts';

/** Which orders are wanted. */
export interface OrdersWish {
  readonly kinds: readonly ListedOrder['kind'][];
  /** First and last day, ISO; an order without a date is in every range. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Whether 同意 may be given where the orders ask for it. */
  readonly acceptConsent: boolean;
}

/** An order that is wanted, and its place in its list. */
export interface WantedOrder {
  readonly order: ListedOrder;
  readonly place: number;
}

/** A room in which there is nothing for this person, or which this edition of the site does not have. */
export interface AbsentOrders {
  readonly kind: ListedOrder['kind'];
  readonly fault: DocumentError;
}

function inRange({ date }: ListedOrder, { from, to }: OrdersWish): boolean {
  return date === undefined || ((from === undefined || date >= from) && (to === undefined || date <= to));
}

/** What is wanted in words, such as `2024-01-01 – `. */
function rangeWords({ from = '', to = '' }: OrdersWish): string {
  return `${from} – ${to}`.trim();
}

/**
 * Goes from room to room of the orders wanted and does something in each; tells which had nothing. Throws `DocumentError`
 * when none had what is wanted, and as `enterOrders`.
 */
export async function visitOrders(
  flow: FlowContext,
  session: MyDataSession,
  visit: {
    readonly wish: OrdersWish;
    readonly inside: (room: OpenedOrders, wanted: readonly WantedOrder[]) => Promise<void>;
  },
): Promise<readonly AbsentOrders[]> {
  const { wish, inside } = visit;
  const absent: AbsentOrders[] = [];
  for (const kind of wish.kinds) {
    try {
      const room = await enterOrders(flow, session, { kind, acceptConsent: wish.acceptConsent });
      const all = room.orders.map((order, place) => ({ order, place }));
      const wanted = all.filter(({ order }) => inRange(order, wish));
      if (wanted.length === 0) {
        const found = `${room.orders.length} are outside of ${rangeWords(wish)}`;
        throw new DocumentError('none', `${room.page.room.title}: ${found}`);
      }
      await inside(room, wanted);
    } catch (error) {
      const isAbsence = error instanceof DocumentError && (error.reason === 'none' || error.reason === 'no-room');
      if (!isAbsence) throw error;
      absent.push({ kind, fault: error });
    }
  }
  const [first] = absent;
  if (first && absent.length === wish.kinds.length) throw first.fault;
  return absent;
}
