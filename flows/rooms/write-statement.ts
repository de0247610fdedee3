import { type DownloadedDocument, storeDocument } from '../../documents/index.ts';
import { MyDataPortal, SiteError, type Statement, StatementPage } from '../../pages/index.ts';
import { RequestError } from '../errors.ts';
import type { FlowContext } from '../flow-context.ts';
import type { MyDataSession } from '../session.ts';
import { enterRoom } from './look-into.ts';

/** A 簡要自述 that is to replace the one at the site. */
export interface WriteStatementInput {
  /** Lines end in a line feed. */
  readonly text: string;
  /** Where the old text is kept. */
  readonly out: string;
  /** Shows the person the change; only `true` lets it happen. */
  readonly confirm: (old: Statement) => Promise<boolean>;
  /** Is told of the old text's copy, before anything is written. */
  readonly kept: (copy: DownloadedDocument) => void;
}

/** Line ends, and white space at the ends of lines and of the text, which browsers and servers do not keep. */
const settled = (text: string): string =>
  text
    .split(/\r\n?|\n/u)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();

/** Stores the text that is about to be replaced; an empty one needs no copy. */
async function keep(old: string, input: WriteStatementInput, source: string): Promise<void> {
  if (old.trim() === '') return;
  const document = { kind: 'statement', title: '簡要自述', extension: 'txt', mediaType: 'text/plain', source };
  const bytes = new TextEncoder().encode(`${old}\n`);
  input.kept(await storeDocument({ ...document, bytes, at: new Date() }, input.out));
}

/**
 * Writes 簡要自述維護: shows the change, keeps the old text as a file, writes, and reads back. Gives whether anything changed.
 * Throws `RequestError`, `StorageError`, `SiteError` (also when the site keeps another text than it was given) or `SiteChangedError`.
 */
export async function writeStatement(
  flow: FlowContext,
  session: MyDataSession,
  input: WriteStatementInput,
): Promise<boolean> {
  const page = new StatementPage(new MyDataPortal(session.page, flow.watch), flow.watch);
  const read = async (): Promise<Statement> => {
    await enterRoom(flow, page.room);
    return page.read(flow.timeout);
  };
  const { title } = page.room;
  const old = await flow.step(`read ${title}`, read);
  const text = settled(input.text);
  if (text === settled(old.text)) return false;
  if (old.limit !== undefined && text.length > old.limit) {
    throw new RequestError('unusable-text', `${text.length} characters, and the site takes ${old.limit}`);
  }
  if (!(await flow.step('wait for your yes', () => input.confirm(old)))) {
    throw new RequestError('declined', 'the person did not say yes');
  }
  await flow.step('keep the old text', () => keep(old.text, input, session.origin));
  await flow.step(`write ${title}`, async () => {
    const answer = await page.write(text, flow.timeout);
    if (answer.kind === 'refused') throw new RequestError('refused', answer.message);
  });
  const now = await flow.step('read it back', read);
  if (settled(now.text) !== text)
    throw new SiteError('error', 'the site says that it stored the text, but shows another');
  return true;
}
