import { History, type Language, pastWords, type PastRuns } from '../../reports/index.ts';
import { historyPlace } from '../after-run/history-place.ts';
import type { Settings } from '../settings/settings.ts';
import { NoRecentSuccessError } from './no-recent-success.ts';

/** All runs that are remembered. Throws `NoRecentSuccessError` when there are none. */
export async function readPast(settings: Settings, language: Language): Promise<PastRuns> {
  const past = await new History(historyPlace(process.env, settings).folder).read();
  const words = pastWords[language];
  if (past.damaged > 0 && !settings.quiet) process.stderr.write(`${words.damaged(past.damaged)}\n`);
  if (past.runs.length === 0) throw new NoRecentSuccessError(words.none(settings.site));
  return past;
}
