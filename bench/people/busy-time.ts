import { cpus } from 'node:os';

/** How long the processors of this machine have worked since it started, in ms; the site's work is in it too. */
export function busyTime(): number {
  return cpus()
    .map(({ times: { user, nice, sys, irq } }) => user + nice + sys + irq)
    .reduce((sum, time) => sum + time, 0);
}
