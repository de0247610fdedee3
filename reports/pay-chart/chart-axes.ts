import type { Language } from '../messages/wording.ts';
import { type Frame, frame, measure } from './chart-frame.ts';
import type { ChartMonth } from './chart-month.ts';
import { ticksOf } from './chart-scale.ts';
import type { ChartWords } from './chart-words.ts';

/** The narrowest place for the name of a month, in units of the picture. */
const roomForMonth = 24;

const yearOf = (month: string, language: Language): string =>
  language === 'en' ? month.slice(0, 4) : `${Number(month.slice(0, 4)) - 1911}年`;

/** Lines and numbers of the money. */
function moneyAxis({ scale, y }: Frame): string {
  return ticksOf(scale)
    .map((value) => {
      const at = measure(y(value));
      const line = `<line class="${value === 0 ? 'zero' : 'grid'}" x1="${frame.left}" x2="${frame.width - frame.right}" y1="${at}" y2="${at}"/>`;
      return `${line}<text class="tick" x="${frame.left - 8}" y="${at}" text-anchor="end" dominant-baseline="middle">${value.toLocaleString('en-US')}</text>`;
    })
    .join('');
}

/** Names of months where there is room, and of years where they begin. */
function monthAxis({ slot, x }: Frame, months: readonly ChartMonth[], language: Language): string {
  const foot = frame.height - frame.bottom;
  const every = [1, 2, 3, 6].find((step) => slot * step >= roomForMonth);
  const years = new Set(months.map(({ month }) => month.slice(0, 4))).size;
  const everyYear = Math.ceil((years * 44) / (frame.width - frame.left - frame.right));
  return months
    .map(({ month }, place) => {
      const number = Number(month.slice(5));
      const middle = measure(x(place) + slot / 2);
      const name =
        every !== undefined && (number - 1) % every === 0
          ? `<text class="tick" x="${middle}" y="${foot + 17}" text-anchor="middle">${number}</text>`
          : '';
      const year = Number(month.slice(0, 4));
      if (number !== 1 && place > 0) return name;
      const isRoomy =
        place > 0 ||
        months.length < 3 ||
        months.slice(1, Math.ceil(44 / slot)).every((one) => !one.month.endsWith('-01'));
      const mark = `<line class="year" x1="${measure(x(place))}" x2="${measure(x(place))}" y1="${foot}" y2="${foot + 34}"/>`;
      const shown = isRoomy && (place === 0 || year % everyYear === 0);
      return `${name}${mark}${shown ? `<text class="tick strong" x="${measure(x(place) + 4)}" y="${foot + 33}">${yearOf(month, language)}</text>` : ''}`;
    })
    .join('');
}

/** Both axes with their names. */
export function chartAxes(
  place: Frame,
  months: readonly ChartMonth[],
  { words, language }: { readonly words: ChartWords; readonly language: Language },
): string {
  const names = `<text class="axis" x="4" y="${frame.top - 16}">${words.axis}</text><text class="axis" x="${frame.width - frame.right}" y="${frame.height - 6}" text-anchor="end">${words.monthAxis}</text>`;
  return `${moneyAxis(place)}${monthAxis(place, months, language)}${names}`;
}
