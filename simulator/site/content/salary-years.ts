/** The first ROC year for which 待遇表查詢 can be asked. */
const firstYear = 65;

/** ROC years of the list 年度, the newest first; `today` is an ISO date. */
export function salaryYears(today: string): readonly number[] {
  const newest = Number(today.slice(0, 4)) - 1911;
  return Array.from({ length: newest - firstYear + 1 }, (_, place) => newest - place);
}
