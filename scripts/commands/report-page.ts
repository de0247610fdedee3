import { resolve } from 'node:path';
import { morningPage, pastWords } from '../../reports/index.ts';
import { historyPlace } from '../after-run/history-place.ts';
import { keptPicture } from '../after-run/kept-picture.ts';
import { replaceFile } from '../after-run/replace-file.ts';
import { chooseViewer, showFile } from '../ephemeral/viewer.ts';
import { readPast } from '../report/read-past.ts';
import { runCommand } from '../run/command-run.ts';
import { SettingsError } from '../settings/errors.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';

/** What `ecpa report page` and `ecpa report open` take besides the flags of all. */
export interface PageOptions {
  /** Where the page goes; absent: its usual place. */
  readonly file?: string | undefined;
  /** The beginning of a run's number; absent: the last run. */
  readonly run?: string | undefined;
  /** Whether it is shown in a browser. */
  readonly open: boolean;
}

/** `ecpa report page` and `open`: makes the morning page anew from the history. Gives the exit code. */
export async function reportPage(settings: Settings, { file, run, open }: PageOptions): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const words = pastWords[language];
  const command = open ? 'report open' : 'report page';
  const report = await runCommand(command, settings, language, async (_recorder, log) => {
    const past = await readPast(settings, language);
    const place = historyPlace(process.env, settings);
    const record =
      run === undefined
        ? (past.runs.findLast(({ site }) => site === settings.site) ?? past.runs.at(-1))
        : past.runs.find(({ runId }) => runId.startsWith(run));
    if (!record)
      throw new SettingsError('USAGE', `--run ${run ?? ''}: no such run; “ecpa report list --json” has them`);
    const picture = await keptPicture(place, record.runId);
    const path = resolve(file ?? place.page);
    await replaceFile(path, morningPage(past, record, { language, picture }), 0o600);
    log.details = { page: path, run: record.runId };
    if (!settings.json && !settings.quiet) process.stdout.write(`${words.page} ${path}\n`);
    const isShown = !open || (await showFile(chooseViewer(settings.viewer), path));
    if (!isShown) process.stderr.write(`${words.notShown}\n`);
  });
  return report.exitCode;
}
