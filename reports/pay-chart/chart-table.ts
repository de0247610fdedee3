import { escapeHtml } from '../escape-html.ts';
import type { Language } from '../messages/wording.ts';
import { type ChartMonth, partKinds } from './chart-month.ts';
import { type ChartWords, monthText } from './chart-words.ts';

/** The figures of the chart as a table, for who does not see it. */
export function chartTable(months: readonly ChartMonth[], words: ChartWords, language: Language): string {
  const kinds = partKinds.filter((kind) => months.some(({ pay }) => pay && pay.parts[kind] !== 0));
  const heads = [words.month, ...kinds.map((kind) => words.parts[kind]), words.gross, words.deducted, words.net];
  const cell = (value: number): string => `<td>${value.toLocaleString('en-US')}</td>`;
  const rows = months.map(({ month, pay, note }) => {
    const name = `<th scope="row"><time datetime="${month}">${monthText(month, language)}</time></th>`;
    if (!pay)
      return `<tr>${name}<td class="note" colspan="${heads.length - 1}">${escapeHtml(note ?? words.noFigures)}</td></tr>`;
    const values = [...kinds.map((kind) => pay.parts[kind]), pay.gross, pay.deducted, pay.net];
    return `<tr>${name}${values.map(cell).join('')}</tr>`;
  });
  return `<table>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}
