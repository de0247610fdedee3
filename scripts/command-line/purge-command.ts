import { withCommonFlags } from './common-flags.ts';
import type { AddCommand } from './add-command.ts';
import { settingsOf } from './settings-of.ts';

/** `ecpa purge` */
export const addPurgeCommand: AddCommand = (program, done) => {
  withCommonFlags(program.command('purge'))
    .description('delete downloaded personal data and what else is private and left here')
    .option('--older-than <age>', 'only what is older: 12h, 7d, 2w (default: 7d)')
    .option('--all', 'everything, however new')
    .option('--dry-run', 'only list what would be deleted')
    .option('--yes', 'do not ask')
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const [{ purge }, { parseAge }, { SettingsError }] = await Promise.all([
        import('../commands/purge.ts'),
        import('../purge/age.ts'),
        import('../settings/errors.ts'),
      ]);
      const { olderThan, all } = flags;
      if (all === true && olderThan !== undefined) {
        throw new SettingsError('USAGE', '--all and --older-than do not go together');
      }
      const age = typeof olderThan === 'string' ? olderThan : '7d';
      const options = {
        olderThan: all === true ? 0 : parseAge(age),
        dryRun: flags['dryRun'] === true,
        yes: flags['yes'] === true,
      };
      done(await purge(await settingsOf(flags), options));
    });
};
