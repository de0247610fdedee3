import { SettingsError } from '../settings/errors.ts';

const day = /^(?:民國)?(\d{2,4})(?:年|[-/.]|$)(?:(\d{1,2})(?:月|[-/.]|$)(?:(\d{1,2})日?)?)?$/u;

/** A range of days, ISO; open where nothing was said. */
export interface DayRange {
  readonly from?: string;
  readonly to?: string;
}

/**
 * The first and the last day of what a person wrote: a day, a month or a year, ISO or with ROC years: `2025-03-12`, `114.03.12`,
 * `114-03`, `114年3月`, `114`. Throws `SettingsError` (`USAGE`) for what the calendar does not have.
 */
export function daysOf(text: string, flag: string): readonly [first: string, last: string] {
  const [, year = '', month, date] = day.exec(text.normalize('NFKC').replace(/\s+/gu, '')) ?? [];
  const western = year.length === 4 ? Number(year) : Number(year) + 1911;
  const [firstMonth, lastMonth] = [Number(month ?? 1), Number(month ?? 12)];
  // Day 0 of the month that follows is the last of this one.
  const lengthOf = (one: number): number => new Date(Date.UTC(western, one, 0)).getUTCDate();
  const [firstDay, lastDay] = [Number(date ?? 1), Number(date ?? lengthOf(lastMonth))];
  const isMonth = firstMonth >= 1 && lastMonth <= 12 && western >= 1912 && western <= 2999;
  if (Number(year) === 0 || !isMonth || firstDay < 1 || lastDay > lengthOf(lastMonth)) {
    throw new SettingsError(
      'USAGE',
      `${flag} ${text}: expected a day, a month or a year, such as 2025-03-12 or 114-03`,
    );
  }
  const iso = (...parts: readonly [number, number]): string =>
    [western, ...parts].map((part) => String(part).padStart(2, '0')).join('-');
  return [iso(firstMonth, firstDay), iso(lastMonth, lastDay)];
}

/** The range that a person asked for. `today`: ISO. Throws `SettingsError` (`USAGE`) when it is turned around or in the future. */
export function dayRange(
  wish: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: string,
): DayRange {
  const from = wish.from === undefined ? undefined : daysOf(wish.from, '--from')[0];
  const to = wish.to === undefined ? undefined : daysOf(wish.to, '--to')[1];
  if (from !== undefined && from > today) throw new SettingsError('USAGE', `--from ${from} is in the future`);
  if (from !== undefined && to !== undefined && from > to) {
    throw new SettingsError('USAGE', `the range is turned around: ${from} is after ${to}`);
  }
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
