import { DocumentError } from '../../documents/index.ts';
import { MyDataPortal, type Statement, StatementPage } from '../../pages/index.ts';
import type { FlowContext } from '../flow-context.ts';
import type { MyDataSession } from '../session.ts';
import { enterRoom } from './look-into.ts';

/** Reads 簡要自述維護. Throws `DocumentError` (`none`) when nothing is written there, `SiteError` or `SiteChangedError`. */
export async function readStatement(flow: FlowContext, session: MyDataSession): Promise<Statement> {
  const page = new StatementPage(new MyDataPortal(session.page, flow.watch), flow.watch);
  const statement = await flow.step(`read ${page.room.title}`, async () => {
    await enterRoom(flow, page.room);
    return page.read(flow.timeout);
  });
  if (statement.text.trim() === '') throw new DocumentError('none', '簡要自述 is empty');
  return statement;
}
