import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { profilePlaces } from '../../browser/index.ts';
import { deletionWords, findingTable, type Language } from '../../reports/index.ts';
import { askYes, isAttended } from '../change/ask-yes.ts';
import { deleteAll } from '../purge/delete-all.ts';
import { findPrivateData, type Places } from '../purge/find-private-data.ts';
import { runCommand } from '../run/command-run.ts';
import { sessionFolder } from '../session/keeping.ts';
import { SettingsError } from '../settings/errors.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';

/** What `ecpa purge` takes besides the flags of all. */
export interface PurgeOptions {
  /** Only what is older, in ms; 0: all. */
  readonly olderThan: number;
  readonly dryRun: boolean;
  /** Whether nobody is asked. */
  readonly yes: boolean;
}

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Whether to go on: the person at the terminal says yes, or said so by `--yes`. Throws `SettingsError` when nobody can be asked. */
async function isAgreed(count: number, yes: boolean, language: Language): Promise<boolean> {
  if (yes) return true;
  if (!isAttended()) throw new SettingsError('USAGE', 'this deletes files: add --yes, or run at a terminal');
  return askYes(deletionWords[language].question(count));
}

/** `ecpa purge`: lists private data that this program left here, and deletes them. Gives the exit code. */
export async function purge(settings: Settings, options: PurgeOptions): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const words = deletionWords[language];
  const out = resolve(settings.out);
  const places: Places = {
    ...{ out, sessions: sessionFolder(), temporary: tmpdir(), profiles: profilePlaces(), project },
  };
  const report = await runCommand('purge', settings, language, async (_recorder, log) => {
    const say = (text: string): void => {
      if (!settings.json && !settings.quiet) process.stdout.write(`${text}\n`);
    };
    const { found, left } = await findPrivateData(places);
    const limit = Date.now() - options.olderThan;
    const due = found.filter(({ at }) => Date.parse(at) <= limit);
    const deleted: string[] = [];
    const told = due.map(({ kind, path, bytes, at }) => ({ kind, path, bytes, at }));
    log.details = { found: told, deleted, kept: left, dryRun: options.dryRun };
    if (due.length > 0) say(findingTable(told, language, process.stdout.columns));
    for (const { path, reason } of left) say(words.left[reason](path));
    if (due.length === 0) say(words.nothing);
    else if (options.dryRun) say(words.dryRun);
    else if (await isAgreed(due.length, options.yes, language)) {
      await deleteAll(due, deleted);
      say(words.deleted(deleted.length));
    } else say(words.declined);
  });
  return report.exitCode;
}
