import type { Streak } from '../history/streak.ts';

/** When people are told. */
export interface AlertPolicy {
  /** How many runs have to fail one after the other. */
  readonly after: number;
  /** How many hours after an alert the next one of the same failure may come. */
  readonly remindHours: number;
}

/** What one channel was told of a check that fails; absent: nothing, or that it is well again. */
export interface Told {
  /** When the first of its failing runs began. */
  readonly since: string;
  /** When the channel was told last. */
  readonly at: string;
  readonly failures: number;
}

/** Something to tell. */
export interface Alert {
  readonly kind: 'failure' | 'reminder' | 'recovery';
  readonly since: string;
  readonly failures: number;
}

const hour = 3_600_000;

/** What to tell after a run; `undefined`: nothing. The streak ends with that run. */
export function decideAlert(
  { runs, failing }: Streak,
  told: Told | undefined,
  { policy, now }: { readonly policy: AlertPolicy; readonly now: Date },
): Alert | undefined {
  const [first] = failing;
  if (!first) {
    const hasRun = runs.length > 0;
    return told && hasRun ? { kind: 'recovery', since: told.since, failures: told.failures } : undefined;
  }
  if (failing.length < policy.after) return undefined;
  const alert = { since: first.startedAt, failures: failing.length };
  if (told?.since !== first.startedAt) return { kind: 'failure', ...alert };
  const isDue = now.getTime() - Date.parse(told.at) >= policy.remindHours * hour;
  return isDue ? { kind: 'reminder', ...alert } : undefined;
}
