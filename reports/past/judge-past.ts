import { depthOrder, depthWords } from '../depth-words.ts';
import type { RunRecord } from '../history/run-record.ts';
import { saysNothing } from '../history/safe-message.ts';
import type { Language } from '../messages/wording.ts';
import { pastWords, spanIn } from './past-words.ts';

/** What is asked of the past. */
export interface PastQuestion {
  readonly site: string;
  /** Runs as deep as this count. */
  readonly depth: (typeof depthOrder)[number];
  /** How old the last success may be, in ms. */
  readonly limit: number;
  readonly now: Date;
}

/** Whether the last success is new enough, and how that is said. */
export interface PastVerdict {
  readonly fresh: boolean;
  readonly told: string;
  readonly lastSuccess?: RunRecord;
  readonly lastRun?: RunRecord;
}

/** How long after a run that succeeded a failing one may begin and still count as the next: none was missed then. */
function isMissed(lastRun: RunRecord, { limit, now }: PastQuestion): boolean {
  return now.getTime() - Date.parse(lastRun.startedAt) > limit;
}

/** Judges the runs of a command, the oldest first. */
export function judgePast(all: readonly RunRecord[], question: PastQuestion, language: Language): PastVerdict {
  const { site, depth, limit, now } = question;
  const words = pastWords[language];
  const here = all.filter((run) => run.site === site && !saysNothing(run.code));
  const least = depthOrder.indexOf(depth);
  const runs = here.filter((run) => depthOrder.findIndex((one) => one === run.depth) >= least);
  const lastRun = runs.at(-1);
  const name = depthWords[language][depth] ?? depth;
  if (!lastRun) return { fresh: false, told: here.length > 0 ? words.noneSoDeep(name, site) : words.none(site) };
  const lastSuccess = runs.findLast(({ exitCode }) => exitCode === 0);
  if (!lastSuccess) return { fresh: false, told: words.neverGood(name, runs.length), lastRun };
  const age = now.getTime() - Date.parse(lastSuccess.startedAt);
  const said = [
    lastSuccess.startedAt.slice(0, 16).replace('T', ' '),
    spanIn(language, age),
    spanIn(language, limit),
  ] as const;
  const fresh = age <= limit;
  const told = fresh ? words.fresh(...said) : `${words.tooOld(...said)}${words.since(isMissed(lastRun, question))}`;
  return { fresh, told, lastSuccess, lastRun };
}
