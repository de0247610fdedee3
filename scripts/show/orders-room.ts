import { readOrders } from '../../flows/index.ts';
import { absentJson, ordersShown } from '../orders/orders-shown.ts';
import type { ShowRoom } from './show-room.ts';

/** 獎勵令查詢 and 派免令查詢 */
export const ordersRoom: ShowRoom = {
  title: '電子派免獎勵令',
  show: async (flow, session, { acceptConsent }) => {
    const read = await readOrders(flow, session, { kinds: ['award', 'appointment'], acceptConsent });
    return { parts: ordersShown(read), details: { orders: read.orders, ...absentJson(read.absent) } };
  },
};
