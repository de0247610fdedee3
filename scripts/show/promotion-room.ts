import { DocumentError } from '../../documents/index.ts';
import { readPromotion } from '../../flows/index.ts';
import type { ShowRoom } from './show-room.ts';

/** 陞遷資績分數查詢 */
export const promotionRoom: ShowRoom = {
  title: '陞遷資績分數查詢',
  show: async (flow, session) => {
    const promotion = await readPromotion(flow, session);
    const { items, total, addsUp } = promotion;
    const rows = items.map(({ name, most, score }) => [name, most === undefined ? '' : String(most), score.toFixed(1)]);
    const head = ['評分項目', '配分', '得分'];
    const foot = ['合計', '', total.toFixed(1)];
    const fault = addsUp
      ? {}
      : { fault: new DocumentError('invalid', `the items do not add up to ${total.toFixed(1)}`) };
    return { parts: [{ table: { head, rows, foot, numbers: ['配分', '得分'] } }], details: { promotion }, ...fault };
  },
};
