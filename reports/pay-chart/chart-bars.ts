import { escapeHtml } from '../escape-html.ts';
import type { Language } from '../messages/wording.ts';
import { type Frame, frame, measure } from './chart-frame.ts';
import { type ChartMonth, partKinds } from './chart-month.ts';
import { type ChartWords, monthText } from './chart-words.ts';

/** The widest bar, in units of the picture. */
const widest = 64;

const money = (value: number): string => value.toLocaleString('en-US');

/** What a pointer on a month is told. */
function tip({ month, pay, note }: ChartMonth, words: ChartWords, language: Language): string {
  const name = monthText(month, language);
  if (!pay) return `${name}\n${note ?? words.noFigures}`;
  const parts = partKinds.filter((kind) => pay.parts[kind] !== 0);
  const lines = [
    ...parts.map((kind) => `${words.parts[kind]} ${money(pay.parts[kind])}`),
    `${words.gross} ${money(pay.gross)}`,
    `${words.deducted} ${money(pay.deducted)}`,
    `${words.net} ${money(pay.net)}`,
  ];
  return [name, ...lines].join('\n');
}

/** Left edge and width of a month's bar. */
function barBox(place: number, { slot, x }: Frame): { readonly left: number; readonly width: number } {
  const width = Math.min(widest, slot > 6 ? slot * 0.72 : slot * 0.94);
  return { left: x(place) + (slot - width) / 2, width };
}

/** The bar of a month: its parts on each other, what is taken back below zero. */
function bar({ pay }: ChartMonth, index: number, place: Frame): string {
  const { left, width } = barBox(index, place);
  if (!pay) {
    const box = `x="${measure(left)}" y="${frame.top}" width="${measure(width)}" height="${frame.height - frame.top - frame.bottom}"`;
    return `<rect class="gap" ${box}/>`;
  }
  let [above, below] = [0, 0];
  return partKinds
    .filter((kind) => pay.parts[kind] !== 0)
    .map((kind) => {
      const value = pay.parts[kind];
      const from = value > 0 ? above : below;
      if (value > 0) above += value;
      else below += value;
      const [top, foot] = [place.y(Math.max(from, from + value)), place.y(Math.min(from, from + value))];
      return `<rect class="${kind}" x="${measure(left)}" y="${measure(top)}" width="${measure(width)}" height="${measure(foot - top)}"/>`;
    })
    .join('');
}

/** A mark at the net of each month, with a pale one below it. No line leads from month to month: there is nothing between them. */
function netMarks(months: readonly ChartMonth[], place: Frame): string {
  const marks = months.map(({ pay }, index) => {
    if (!pay) return '';
    const { left, width } = barBox(index, place);
    return `M${measure(left - width * 0.06)} ${measure(place.y(pay.net))}h${measure(width * 1.12)}`;
  });
  const path = marks.join('');
  return `<path class="halo" d="${path}"/><path class="net" d="${path}"/>`;
}

/** Bars, the marks of the net, and for each month a place that tells its figures to a pointer. */
export function chartBars(
  place: Frame,
  months: readonly ChartMonth[],
  { words, language }: { readonly words: ChartWords; readonly language: Language },
): string {
  const bars = months.map((month, index) => bar(month, index, place)).join('');
  const height = frame.height - frame.top - frame.bottom;
  const places = months
    .map((month, index) => {
      const box = `x="${measure(place.x(index))}" y="${frame.top}" width="${measure(place.slot)}" height="${height}"`;
      return `<rect class="tip" ${box}><title>${escapeHtml(tip(month, words, language))}</title></rect>`;
    })
    .join('');
  return `${bars}${netMarks(months, place)}${places}`;
}
