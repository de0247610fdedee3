import { MyDataPortal, PromotionPage, type PromotionScores } from '../../pages/index.ts';
import type { FlowContext } from '../flow-context.ts';
import type { MyDataSession } from '../session.ts';
import { lookInto } from './look-into.ts';

/** Reads 陞遷資績分數查詢. Throws `DocumentError`, `SiteError` or `SiteChangedError`. */
export function readPromotion(flow: FlowContext, session: MyDataSession): Promise<PromotionScores> {
  return lookInto(flow, new PromotionPage(new MyDataPortal(session.page, flow.watch), flow.watch));
}
