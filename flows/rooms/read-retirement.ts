import { MyDataPortal, RetirementPage, type RetirementDates } from '../../pages/index.ts';
import type { FlowContext } from '../flow-context.ts';
import type { MyDataSession } from '../session.ts';
import { lookInto } from './look-into.ts';

/** Reads 可退休日查詢. Throws `DocumentError`, `SiteError` or `SiteChangedError`. */
export function readRetirement(flow: FlowContext, session: MyDataSession): Promise<RetirementDates> {
  return lookInto(flow, new RetirementPage(new MyDataPortal(session.page, flow.watch), flow.watch));
}
