import { SettingsError } from '../settings/errors.ts';

/** Months of which a range is made when nothing else is asked for. */
const usual = 12;

/** The longest range: a working life. */
const longest = 720;

const separated = /^(?:民國)?(\d{2,4})[-/.年](\d{1,2})月?$/u;
const joined = /^(\d{3}|\d{4})(\d{2})$/u;

/** Months since the year 0, so that one can count with them. */
function count(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthOf(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/**
 * A month as people write it, as `YYYY-MM`: `2025-03`, `114-03` (ROC), `114年3月`, `11403`, `202503`. Throws `SettingsError`
 * (`USAGE`) for what is no month.
 */
export function parseMonth(text: string, flag: string): string {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const [, year = '', month = ''] = separated.exec(plain) ?? joined.exec(plain) ?? [];
  const western = year.length === 4 ? Number(year) : Number(year) + 1911;
  const isMonth = year !== '' && Number(year) > 0 && western >= 1912 && Number(month) >= 1 && Number(month) <= 12;
  if (isMonth) return `${western}-${month.padStart(2, '0')}`;
  throw new SettingsError('USAGE', `${flag} ${text}: expected a month, such as 2025-03 or 114-03`);
}

/** What was asked for, and the month of today (`YYYY-MM`). */
export interface RangeWish {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly thisMonth: string;
}

/** The months of a range, in order; without an end up to this month, without a beginning twelve. Throws `SettingsError`. */
export function monthRange(wish: RangeWish): readonly string[] {
  const { thisMonth } = wish;
  const to = wish.to === undefined ? thisMonth : parseMonth(wish.to, '--to');
  const from = wish.from === undefined ? monthOf(count(to) - usual + 1) : parseMonth(wish.from, '--from');
  const flags = [['--from', wish.from && from] as const, ['--to', wish.to && to] as const];
  for (const [flag, month] of flags) {
    if (month && month > thisMonth) throw new SettingsError('USAGE', `${flag} ${month} is in the future`);
  }
  if (from > to) throw new SettingsError('USAGE', `the range is turned around: ${from} is after ${to}`);
  const length = count(to) - count(from) + 1;
  if (length > longest) throw new SettingsError('USAGE', `${length} months are too many; ${longest} at most`);
  return Array.from({ length }, (_, place) => monthOf(count(from) + place));
}
