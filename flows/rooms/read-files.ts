import { FilesPage, type ListedFile, MyDataPortal } from '../../pages/index.ts';
import type { FlowContext } from '../flow-context.ts';
import type { MyDataSession } from '../session.ts';
import { lookInto } from './look-into.ts';

/** Reads the list of 個人檔案夾. Throws `DocumentError`, `SiteError` or `SiteChangedError`. */
export function readFiles(flow: FlowContext, session: MyDataSession): Promise<readonly ListedFile[]> {
  return lookInto(flow, new FilesPage(new MyDataPortal(session.page, flow.watch), flow.watch));
}
