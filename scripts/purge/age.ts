import { SettingsError } from '../settings/errors.ts';

const hours = { h: 1, d: 24, w: 7 * 24 } as const;

/** Reads an age such as `12h`, `7d` or `2w`, in ms. Throws `SettingsError`. */
export function parseAge(text: string, flag = '--older-than'): number {
  const { count, unit } = /^(?<count>\d{1,4})(?<unit>[hdw])$/.exec(text.trim())?.groups ?? {};
  if (count === undefined || unit === undefined) {
    throw new SettingsError('USAGE', `${flag} ${text}: expected hours, days or weeks, such as 12h, 7d or 2w`);
  }
  return Number(count) * hours[unit as keyof typeof hours] * 3_600_000;
}
