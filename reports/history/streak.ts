import { checkOf, type RunRecord } from './run-record.ts';
import { saysNothing } from './safe-message.ts';

/** How a check stands: its last runs, and since when it fails. */
export interface Streak {
  /** All runs of the check that say something, the oldest first. */
  readonly runs: readonly RunRecord[];
  readonly lastSuccess?: RunRecord;
  /** Runs that failed since then, the oldest first. */
  readonly failing: readonly RunRecord[];
}

/** How the check of `record` stands. A run that somebody stopped says nothing. */
export function streakOf(all: readonly RunRecord[], record: RunRecord): Streak {
  const check = checkOf(record);
  const runs = all.filter((run) => checkOf(run) === check && !saysNothing(run.code));
  const place = runs.findLastIndex(({ exitCode }) => exitCode === 0);
  const lastSuccess = runs[place];
  return { runs, ...(lastSuccess ? { lastSuccess } : {}), failing: runs.slice(place + 1) };
}
