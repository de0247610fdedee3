import { MyDataPortal, RetirementCardPage, type RetirementCard } from '../../pages/index.ts';
import type { FlowContext } from '../flow-context.ts';
import type { MyDataSession } from '../session.ts';
import { lookInto } from './look-into.ts';

/** Reads 數位退休證. Throws `DocumentError`, `SiteError` or `SiteChangedError`. */
export function readRetirementCard(flow: FlowContext, session: MyDataSession): Promise<RetirementCard> {
  return lookInto(flow, new RetirementCardPage(new MyDataPortal(session.page, flow.watch), flow.watch));
}
