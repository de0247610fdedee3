import { judgePast, type PastQuestion } from '../../reports/index.ts';
import { NoRecentSuccessError } from '../report/no-recent-success.ts';
import { readPast } from '../report/read-past.ts';
import { runCommand } from '../run/command-run.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';

/** `ecpa report status`: whether the last success is new enough; a run that was missed is seen so. Gives the exit code, 13 when not. */
export async function reportStatus(
  settings: Settings,
  options: Pick<PastQuestion, 'depth' | 'limit'>,
  now = new Date(),
): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const report = await runCommand('report status', settings, language, async (_recorder, log) => {
    const { runs } = await readPast(settings, language);
    const { fresh, told, lastSuccess, lastRun } = judgePast(runs, { ...options, site: settings.site, now }, language);
    log.details = {
      fresh,
      lastSuccess: lastSuccess?.startedAt ?? null,
      lastRun: lastRun?.startedAt ?? null,
      limitHours: options.limit / 3_600_000,
    };
    if (!fresh) throw new NoRecentSuccessError(told);
    if (!settings.json && !settings.quiet) process.stdout.write(`${told}\n`);
  });
  return report.exitCode;
}
