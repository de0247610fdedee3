/** The value of each letter in the check sum of a 國民身分證統一編號; A is 10. */
const letterOrder = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** Weights of the two digits of the letter, of the sex digit and of the seven digits of the serial. */
const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1];

/** Makes a 國民身分證統一編號: letter, 1 (M) or 2 (F), seven digits, check digit. */
export function nationalId(letter: string, sex: 'M' | 'F', serial: number): string {
  const body = `${sex === 'M' ? 1 : 2}${serial.toString().padStart(7, '0')}`;
  const digits = Array.from(`${letterOrder.indexOf(letter) + 10}${body}`, Number);
  const sum = digits.reduce((total, digit, place) => total + digit * (weights[place] ?? 0), 0);
  return `${letter}${body}${(10 - (sum % 10)) % 10}`;
}
