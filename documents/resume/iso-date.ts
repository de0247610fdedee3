import { bare } from './resume-sheet.ts';

/** Labels of cells that hold dates of ROC years; a score such as 83.09 is none. */
const dateLabel = /日期|年月|年度|修業|起迄?|迄|生日|出生/;

const short = /^(?<before>前)?(?<year>\d{1,3})[./-](?<month>\d{1,2})(?:[./-](?<day>\d{1,2}))?$/;
const long = /^(?:中華)?民國(?<before>前)?(?<year>\d{1,3})年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)?$/;

/** ROC years begin in 1912; the year before it is 民國前 1 年. */
function western(year: number, before: boolean): number {
  return before ? 1912 - year : year + 1911;
}

/** The ISO date of a cell that holds a date of ROC years, as exact as it is told: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isoDate(label: string, text: string): string | undefined {
  const clean = bare(text);
  const { before, year, month, day } =
    ((dateLabel.test(label) ? short.exec(clean) : null) ?? long.exec(clean))?.groups ?? {};
  if (year === undefined) return undefined;
  const parts = [month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  return [String(western(Number(year), before !== undefined)), ...parts].join('-');
}
