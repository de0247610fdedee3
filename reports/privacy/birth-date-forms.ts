/** The ways in which sites, cards and documents write a day; `isoDate` is `YYYY-MM-DD`. */
export function birthDateForms(isoDate: string): readonly string[] {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  const roc = String(Number(year) - 1911);
  const padded = roc.padStart(3, '0');
  const [shortMonth, shortDay] = [String(Number(month)), String(Number(day))];
  const separated = ['-', '/', '.'].flatMap((mark) =>
    [year, roc, padded].flatMap((years) => [
      [years, month, day].join(mark),
      ...(shortMonth + shortDay === month + day ? [] : [[years, shortMonth, shortDay].join(mark)]),
    ]),
  );
  const inWords = [year, roc, padded].flatMap((years) => [
    `${years}年${month}月${day}日`,
    `${years}年${shortMonth}月${shortDay}日`,
  ]);
  return [...new Set([...separated, ...inWords, `${year}${month}${day}`, `${padded}${month}${day}`])];
}
