import { DocumentError } from '../../documents/index.ts';
import { MyDataPortal, type PageTable, ReviewPage } from '../../pages/index.ts';
import { RequestError } from '../errors.ts';
import type { FlowContext } from '../flow-context.ts';
import type { MyDataSession } from '../session.ts';
import { enterRoom } from './look-into.ts';

/** A section of 資料查詢及校對: its table, or the site's words that there is nothing in it. */
export interface ReviewSection {
  readonly section: string;
  readonly table?: PageTable;
  readonly said?: string;
}

/** The sections that are wanted. Throws `RequestError` (`unknown-section`) with those that there are. */
export function wantedSections(offered: readonly string[], wanted: string | undefined): readonly string[] {
  if (wanted === undefined) return offered;
  if (offered.includes(wanted)) return [wanted];
  throw new RequestError('unknown-section', `there is no section ${wanted}; the page has ${offered.join(', ')}`);
}

/**
 * Reads 資料查詢及校對, all sections or one. Throws `DocumentError` (`none`) when nothing is in any of them, `RequestError`,
 * `SiteError` or `SiteChangedError`.
 */
export async function readReview(
  flow: FlowContext,
  session: MyDataSession,
  input: { readonly section?: string | undefined },
): Promise<readonly ReviewSection[]> {
  const page = new ReviewPage(new MyDataPortal(session.page, flow.watch), flow.watch);
  const sections = await flow.step(`read ${page.room.title}`, async () => {
    await enterRoom(flow, page.room);
    const read: ReviewSection[] = [];
    for (const section of wantedSections(await page.sections(flow.timeout), input.section)) {
      await page.choose(section, flow.timeout);
      const found = await page.read(flow.timeout);
      read.push(found.kind === 'found' ? { section, table: found.content } : { section, said: found.said });
    }
    return read;
  });
  if (sections.every(({ table }) => !table)) throw new DocumentError('none', sections[0]?.said ?? '');
  return sections;
}
