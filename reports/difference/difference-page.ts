import { diffChars } from 'diff';
import { escapeHtml } from '../escape-html.ts';
import type { Language } from '../messages/wording.ts';
import type { Difference, DifferenceCell, DifferenceRow } from './difference.ts';
import { differenceStyle } from './difference-style.ts';
import { differenceWords, type DifferenceWords } from './difference-words.ts';

type Side = 'was' | 'is';

/** What differs inside a text, marked for one side. */
function marked(was: string, is: string, side: Side): string {
  return diffChars(was, is)
    .filter(({ added, removed }) => (side === 'was' ? !added : !removed))
    .map(({ value, added, removed }) => {
      const text = escapeHtml(value);
      return added ? `<ins>${text}</ins>` : removed ? `<del>${text}</del>` : text;
    })
    .join('');
}

function cellOf(row: DifferenceRow, label: string, side: Side): string {
  const find = (cells: readonly DifferenceCell[] | undefined) => cells?.find((cell) => cell.label === label);
  const [was, is] = [find(row.was), find(row.is)];
  const own = side === 'was' ? was : is;
  if (!own) return `<td class="none"></td>`;
  const differs = row.kind === 'changed' && row.fields.includes(label);
  const text = differs ? marked(was?.text ?? '', is?.text ?? '', side) : escapeHtml(own.text);
  const date = own.iso === undefined ? text : `<time datetime="${escapeHtml(own.iso)}">${text}</time>`;
  return `<td${differs ? ' class="differs"' : ''}>${date}</td>`;
}

function rowHtml(row: DifferenceRow, labels: readonly string[], words: DifferenceWords): string {
  const sides = (['was', 'is'] as const).map((side) => labels.map((label) => cellOf(row, label, side)).join(''));
  const [was = '', is = ''] = sides;
  return `<tr class="${row.kind}"><th scope="row"><span class="mark">${words.kinds[row.kind]}</span></th>${was}${is}</tr>`;
}

function partHtml({ title, rows }: Difference['parts'][number], words: DifferenceWords): string {
  const labels = [...new Set(rows.flatMap(({ was = [], is = [] }) => [...is, ...was].map(({ label }) => label)))];
  const heads = labels.map((label) => `<th scope="col">${escapeHtml(label)}</th>`).join('');
  const unchanged = rows.every(({ kind }) => kind === 'same');
  return `<section${unchanged ? ' class="same"' : ''}>
<h2>${escapeHtml(title)}</h2>
<div class="scroll"><table>
<thead>
<tr><th rowspan="2" scope="col">${words.change}</th><th colspan="${labels.length}" scope="colgroup">${words.was}</th><th colspan="${labels.length}" scope="colgroup">${words.is}</th></tr>
<tr>${heads}${heads}</tr>
</thead>
<tbody>
${rows.map((row) => rowHtml(row, labels, words)).join('\n')}
</tbody>
</table></div>
</section>`;
}

/**
 * The differences of two files side by side, as a page that needs nothing else: no script, no network, light and dark. It shows the
 * differences alone until the box is cleared.
 */
export function differencePage(
  difference: Difference,
  files: { readonly was: string; readonly is: string },
  language: Language,
): string {
  const words = differenceWords[language];
  const told = (name: string, file: string): string => `<dt>${name}</dt><dd>${escapeHtml(file)}</dd>`;
  const { notCompared, parts } = difference;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.title}</title>
<style>${differenceStyle}</style>
</head>
<body>
<header>
<h1>${words.title}</h1>
<dl>${told(words.was, files.was)}${told(words.is, files.is)}</dl>
<p class="notice">${words.deleteAfterUse}</p>
<label><input type="checkbox" id="only" checked> ${words.onlyDifferences}</label>
</header>
<main>
${parts.map((part) => partHtml(part, words)).join('\n')}
${notCompared.length > 0 ? `<p>${escapeHtml(words.notCompared(notCompared.join(language === 'en' ? ', ' : '、')))}</p>` : ''}
</main>
</body>
</html>
`;
}
