const taipei = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Taipei' });

/** The calendar day in Taiwan at a moment, as an ISO date `YYYY-MM-DD`. */
export const taiwanDate = (at: Date): string => taipei.format(at);

/** ISO `YYYY-MM-DD` in words: `民國 75 年 3 月 12 日`; before 1912, `民國前 1 年 …`. RangeError for another form. */
export function rocDate(iso: string): string {
  const [year, month, day] = matched(/^(\d{4})-(\d\d)-(\d\d)$/, iso).map(Number);
  return `民國${rocYear(Number(year), ' ')} 年 ${month ?? ''} 月 ${day ?? ''} 日`;
}

/** ISO `YYYY-MM-DD` or `YYYY-MM` for a table cell: `75.03.12`, `75.03`. RangeError for another form. */
export function rocDateShort(iso: string): string {
  const [year, rest = ''] = matched(/^(\d{4})((?:-\d\d){1,2})$/, iso);
  return `${rocYear(Number(year), '')}${rest.replaceAll('-', '.')}`;
}

const rocYear = (year: number, space: string): string =>
  year > 1911 ? `${space}${year - 1911}` : `前${space}${1912 - year}`;

function matched(form: RegExp, iso: string): readonly string[] {
  const match = form.exec(iso);
  if (!match) throw new RangeError(`Not an ISO date: ${iso}`);
  return match.slice(1);
}
