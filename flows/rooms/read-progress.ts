import { MyDataPortal, ProgressPage, type CorrectionProgress } from '../../pages/index.ts';
import type { FlowContext } from '../flow-context.ts';
import type { MyDataSession } from '../session.ts';
import { lookInto } from './look-into.ts';

/** Reads 修改進度查詢. Throws `DocumentError`, `SiteError` or `SiteChangedError`. */
export function readProgress(flow: FlowContext, session: MyDataSession): Promise<CorrectionProgress> {
  return lookInto(flow, new ProgressPage(new MyDataPortal(session.page, flow.watch), flow.watch));
}
