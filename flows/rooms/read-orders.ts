import type { ListedOrder } from '../../pages/index.ts';
import type { FlowContext } from '../flow-context.ts';
import type { MyDataSession } from '../session.ts';
import { type AbsentOrders, type OrdersWish, visitOrders } from './visit-orders.ts';

/** The orders that the lists have, and the rooms that had nothing. */
export interface OrdersRead {
  readonly orders: readonly ListedOrder[];
  readonly absent: readonly AbsentOrders[];
}

/** Reads the lists of electronic orders. Throws as `visitOrders`. */
export async function readOrders(flow: FlowContext, session: MyDataSession, wish: OrdersWish): Promise<OrdersRead> {
  const orders: ListedOrder[] = [];
  const absent = await visitOrders(flow, session, {
    wish,
    inside: (_, wanted) => {
      orders.push(...wanted.map(({ order }) => order));
      return Promise.resolve();
    },
  });
  return { orders, absent };
}
