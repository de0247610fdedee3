import { pastTable } from '../../reports/index.ts';
import { readPast } from '../report/read-past.ts';
import { runCommand } from '../run/command-run.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';

/** `ecpa report list`: past runs, the newest first. Gives the exit code. */
export async function reportList(settings: Settings, { last }: { readonly last: number }): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const report = await runCommand('report list', settings, language, async (_recorder, log) => {
    const { runs, damaged } = await readPast(settings, language);
    const shown = runs.slice(-last).toReversed();
    log.details = { runs: shown, damaged };
    if (!settings.json && !settings.quiet) process.stdout.write(pastTable(shown, language, process.stdout.columns));
  });
  return report.exitCode;
}
