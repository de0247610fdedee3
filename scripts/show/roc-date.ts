/** An ISO date as the site writes it in tables: `2025-03-12` → `114.03.12`; a date before 1912 stays as it is. */
export function rocDate(iso: string): string {
  const [year = '', ...rest] = iso.split('-');
  const rocYear = Number(year) - 1911;
  return rocYear > 0 ? [rocYear, ...rest].join('.') : iso;
}
