import { SettingsError } from '../settings/errors.ts';
import type { AddCommand } from './add-command.ts';
import { withCommonFlags } from './common-flags.ts';
import { settingsOf } from './settings-of.ts';

/** `ecpa files` */
export const addFilesCommand: AddCommand = (program, done) => {
  withCommonFlags(program.command('files [name...]'))
    .description('list 個人檔案夾, or download the files named; * and ? stand for others')
    .option('--all', 'download every file')
    .action(async (names: readonly string[], flags: Readonly<Record<string, unknown>>) => {
      const all = flags['all'] === true;
      if (all && names.length > 0) throw new SettingsError('USAGE', 'give names or --all, not both');
      const { fetchFiles, listFiles } = await import('../commands/files.ts');
      const settings = await settingsOf(flags);
      done(await (all || names.length > 0 ? fetchFiles(settings, all ? 'all' : names) : listFiles(settings)));
    });
};
