/** 民國 75 年 3 月 12 日, 75.03.12, 75/3/12, 民國前 1 年 …; the day may be missing. */
const roc = /^(?:民國)?\s*(前)?\s*(\d{1,3})\s*[年./-]\s*(\d{1,2})\s*(?:月?$|[月./-]\s*(\d{1,2})\s*日?$)/;

/** 0750312 */
const compact = /^(\d{3})(\d\d)(\d\d)$/;

/** 2025/03/12 */
const western = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/;

/** ISO of a day, or of a month without one; `undefined` when the calendar has no such day. */
function iso(year: number, month: number, day: number | undefined): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day ?? 1));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== (day ?? 1)) return undefined;
  return at.toISOString().slice(0, day === undefined ? 7 : 10);
}

/**
 * A date as the site writes it (ROC years, full-width digits too) as ISO `YYYY-MM-DD`, or `YYYY-MM` where it has no day;
 * `undefined` when the text is no date, or a day that the calendar does not have.
 */
export function isoDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const [, yearAD, monthAD, dayAD] = western.exec(plain) ?? [];
  if (yearAD !== undefined) return iso(Number(yearAD), Number(monthAD), Number(dayAD));
  const [, before, year, month, day] = roc.exec(plain) ?? rearranged(compact.exec(plain)) ?? [];
  if (year === undefined || Number(year) === 0) return undefined;
  const yearOfRoc = before === undefined ? Number(year) + 1911 : 1912 - Number(year);
  return iso(yearOfRoc, Number(month), day === undefined ? undefined : Number(day));
}

/** The parts of a compact date in the places of the others. */
function rearranged(parts: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  return parts ? ['', undefined, ...parts.slice(1)] : undefined;
}
