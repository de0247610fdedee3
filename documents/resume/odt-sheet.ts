import { DocumentError } from '../errors.ts';
import { plainXml, readOdtContent } from '../odt-text.ts';
import {
  bare,
  documentTitle,
  fieldsTitle,
  proseTitle,
  type ResumeSheet,
  sectionHeading,
  type SheetSection,
} from './resume-sheet.ts';

/** An element's beginning or end, or a text between (ODF 1.3 part 3, §5 and §9). */
const token = /<(?<close>\/?)(?<name>[\w:-]+)(?<rest>[^>]*?)(?<empty>\/?)>|(?<text>[^<]+)/g;

/** What the readable part of an OpenDocument text consists of. */
type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** Paragraphs and tables in their order; paragraphs of a cell are joined. */
function blocksOf(xml: string): Block[] {
  const blocks: Block[] = [];
  let table: string[][] | undefined;
  let text = '';
  for (const { groups } of xml.matchAll(token)) {
    const { close, name, empty, text: words } = groups ?? {};
    if (words !== undefined) text += plainXml(words);
    const begins = close === '' && empty === '';
    if (name === 'table:table') {
      if (begins) table = [];
      else if (table) {
        blocks.push({ kind: 'table', rows: table });
        table = undefined;
      }
    } else if (name === 'table:table-row' && begins) table?.push([]);
    else if (name === 'table:table-cell') {
      if (!begins) table?.at(-1)?.push(text);
      text = '';
    } else if ((name === 'text:p' || name === 'text:h') && !table) {
      if (close === '/') blocks.push({ kind: 'paragraph', text });
      text = '';
    }
  }
  return blocks;
}

function toSection(title: string, blocks: readonly Block[]): SheetSection {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [[block.text]]));
  if (proseTitle.test(title) || fieldsTitle.test(title)) return { title, head: [], rows };
  const [head = [], ...body] = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  return { title, head, rows: body };
}

/** Reads a 履歷表 from an OpenDocument text. Throws `DocumentError`. */
export function readOdtSheet(bytes: Uint8Array): ResumeSheet {
  const sections: { readonly title: string; readonly blocks: Block[] }[] = [];
  let documentName: string | undefined;
  for (const block of blocksOf(readOdtContent(bytes))) {
    const text = block.kind === 'paragraph' ? bare(block.text) : '';
    const title = sectionHeading.exec(text)?.groups?.['title'];
    if (title !== undefined && sections.at(-1)?.title !== title) sections.push({ title, blocks: [] });
    else if (title === undefined && (block.kind === 'table' || text !== '')) sections.at(-1)?.blocks.push(block);
    if (documentTitle.test(text)) documentName ??= text;
  }
  if (documentName === undefined || sections.length === 0) {
    throw new DocumentError('invalid', 'no part of a 履歷表 is found in the OpenDocument text');
  }
  return { title: documentName, sections: sections.map(({ title, blocks }) => toSection(title, blocks)) };
}
