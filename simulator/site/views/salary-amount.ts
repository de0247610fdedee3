/** NT$ as a page writes it, by thousands. */
export const amountText = (amount: number): string =>
  `${amount < 0 ? '-' : ''}${String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, ',')}`;

/** ROC year and month of `YYYY-MM`. */
export function rocYearMonth(month: string): readonly [year: number, month: number] {
  const [year = 0, place = 0] = month.split('-').map(Number);
  return [year - 1911, place];
}
