import type { ResumeFormat } from '../prove-resume.ts';
import { isoDate } from './iso-date.ts';
import { readOdtSheet } from './odt-sheet.ts';
import { readPdfSheet } from './pdf-sheet.ts';
import type { Entry, PartName, ResumePart, ResumeRecord, Row } from './resume-record.ts';
import { bare, type SheetSection } from './resume-sheet.ts';

/** What the site calls each part; the first that fits counts. */
const names: readonly (readonly [RegExp, PartName])[] = [
  [/基本資料|個人資料/, 'facts'],
  [/學歷/, 'education'],
  [/經歷/, 'posts'],
  [/考績|考成/, 'appraisals'],
  [/獎懲|獎勵/, 'awards'],
  [/家屬|眷屬/, 'family'],
  [/自述|自傳/, 'statement'],
];

/** How a title says that it tells the last lines alone: 最高學歷, 經歷(最近三筆). */
const lastAlone = /^最高|[(（]最近.*[)）]/;

/** A frame for a picture is no label. */
const picture = /^[相照]片$/;

function entry(label: string, text: string): Entry {
  const iso = isoDate(label, text);
  return { label, text: text.trim(), ...(iso === undefined ? {} : { iso }) };
}

/** Pairs of label and value, one a row. */
function pairs(rows: SheetSection['rows']): Row[] {
  return rows.flatMap((cells) => {
    const told = cells.filter((cell) => bare(cell) !== '' && !picture.test(bare(cell)));
    return told.flatMap((label, place) =>
      place % 2 === 0
        ? [
            [
              { label: '項目', text: bare(label) },
              { ...entry(bare(label), told[place + 1] ?? ''), label: '內容' },
            ],
          ]
        : [],
    );
  });
}

/** Rows by labels; where the labels come again beside each other, each repetition is a row. */
function lines({ head, rows }: SheetSection): Row[] {
  const labels = head.map(bare);
  const width = labels.indexOf(labels[0] ?? '', 1);
  const step = width > 0 ? width : labels.length;
  const result: Row[] = [];
  for (const cells of rows) {
    for (let from = 0; from < labels.length; from += step) {
      const row = labels.slice(from, from + step).map((label, place) => entry(label, cells[from + place] ?? ''));
      if (row.some(({ text }) => text !== '' && text !== '無')) result.push(row);
    }
  }
  return result;
}

function toPart(section: SheetSection): ResumePart {
  const name = names.find(([title]) => title.test(section.title))?.[1] ?? 'other';
  const partial = lastAlone.test(section.title);
  const title = section.title.replace(/^最高|[(（]最近.*[)）]/g, '');
  if (name === 'facts') return { name, title, partial, rows: pairs(section.rows) };
  if (section.head.length > 0) return { name, title, partial, rows: lines(section) };
  const text = section.rows.flat().join('').trim();
  return { name, title, partial, rows: text === '' || text === '無' ? [] : [[{ label: '內容', text }]] };
}

/** 官職等 and since when, from the posts: a line for each one that was reached. */
function ranksOf(posts: ResumePart): ResumePart {
  const rows: Entry[][] = [];
  for (const row of posts.rows) {
    const rank = row.find(({ label }) => label.includes('官職等'));
    const from = row.find(({ label }) => label.includes('到職'));
    if (rank && from && rows.at(-1)?.[0]?.text !== rank.text) rows.push([rank, { ...from, label: '起' }]);
  }
  // Where older posts are left out, nobody can say since when the first rank was held.
  return { name: 'ranks', title: '官職等', partial: posts.partial, rows: posts.partial ? rows.slice(1) : rows };
}

/** Reads what a 履歷表 says. Throws `DocumentError` (`invalid`, `truncated`). */
export async function readResume(bytes: Uint8Array, format: ResumeFormat): Promise<ResumeRecord> {
  const { title, sections } = format === 'pdf' ? await readPdfSheet(bytes) : readOdtSheet(bytes);
  const parts = sections.map(toPart).flatMap((part) => (part.name === 'posts' ? [part, ranksOf(part)] : [part]));
  const facts = parts.find(({ name }) => name === 'facts')?.rows ?? [];
  const factOf = (label: RegExp): string => bare(facts.find(([item]) => label.test(item?.text ?? ''))?.[1]?.text ?? '');
  return { title, holder: `${factOf(/^姓名/)} ${factOf(/身分證/)}`.trim(), parts };
}
