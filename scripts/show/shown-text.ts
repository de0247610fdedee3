import { type Language, plainText, textTable, wrapText } from '../../reports/index.ts';
import type { Shown, ShownPart } from './shown.ts';

/** How wide the paper is, so to speak: `undefined` where nobody looks at it in a terminal. */
type Width = number | undefined;

const factHead = { 'zh-TW': ['項目', '內容'], en: ['Item', 'Content'] } as const;

/** Running text by its own lines, each broken to the width. */
function wordsText(words: string, width: Width): string {
  const lines = words.split('\n').map(plainText);
  return `${lines.flatMap((line) => (width === undefined ? [line] : wrapText(line, width))).join('\n')}\n`;
}

function partText({ title, facts, table, words }: ShownPart, language: Language, width: Width): string {
  const options = width === undefined ? {} : { width };
  const numbers = table?.numbers ?? [];
  const align = table?.head.map((name) => (numbers.includes(name) ? 'right' : 'left')) ?? [];
  return [
    title === undefined ? '' : `${plainText(title)}\n`,
    facts
      ? textTable(
          factHead[language],
          facts.map(({ name, value }) => [name, value]),
          options,
        )
      : '',
    table ? textTable(table.head, [...table.rows, ...(table.foot ? [table.foot] : [])], { ...options, align }) : '',
    words === undefined ? '' : wordsText(words, width),
  ].join('');
}

/** What a room shows, as text for a terminal of `width` columns. */
export function shownText({ parts }: Shown, language: Language, width: Width): string {
  return parts.map((part) => partText(part, language, width)).join('\n');
}
