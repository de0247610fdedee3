import type { Finding } from '../../../reports/index.ts';
import type { Ground } from '../ground.ts';

/** A clock may be so many seconds beside the site's: the header has whole ones, and the answer takes its time. */
const tolerance = 60;

/** Taipei is 8 hours before UTC, without summer time. */
const taipei = -8 * 60;

/** The time zone, and the clock against the site's where it answered. */
export async function checkClock(ground: Ground): Promise<Finding> {
  const date = (await ground.probe().catch(() => undefined))?.answered?.date;
  const skew = date && Math.round((date.ours.getTime() - date.theirs.getTime()) / 1000);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const inZone = new Date().getTimezoneOffset() === taipei;
  const right = skew === undefined || Math.abs(skew) <= tolerance;
  if (right && inZone) return { status: 'ok', tell: (words) => words.clock(zone, skew) };
  return {
    status: 'warning',
    tell: (words) => words.clock(zone, skew),
    remedy: (words) => (right ? words.setZone : words.setClock),
    desk: 'own-it',
  };
}
