/** A sign before the number, or brackets around it, as accounts write what is below zero. */
const written =
  /^(?:NT\$|NTD|新臺幣|新台幣|\$)?(?<sign>[-−–—‐▲△]?)(?:NT\$|\$)?(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?(?:元整?)?$/u;
const bracketed = /^\((.*)\)$/u;

/**
 * NT$ as the site writes them: thousands by commas, full-width digits, a sign of any kind, `元`; a dash alone is 0.
 * `undefined` when the text is no whole number of dollars.
 */
export function amount(text: string): number | undefined {
  const spaced = text.normalize('NFKC');
  if (/\d\s+[\d,]/u.test(spaced)) return undefined;
  const plain = spaced.replace(/\s+/gu, '');
  if (/^[-−–—]$/u.test(plain)) return 0;
  const [, inside] = bracketed.exec(plain) ?? [];
  const { sign = '', digits } = written.exec(inside ?? plain)?.groups ?? {};
  if (digits === undefined) return undefined;
  const value = Number(digits.replaceAll(',', ''));
  const isNegative = (sign !== '') !== (inside !== undefined);
  return isNegative && value !== 0 ? -value : value;
}
