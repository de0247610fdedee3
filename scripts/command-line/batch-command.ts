import { availableParallelism } from 'node:os';
import { withCommonFlags } from './common-flags.ts';
import type { AddCommand } from './add-command.ts';
import { settingsOf } from './settings-of.ts';

/** `ecpa batch` */
export const addBatchCommand: AddCommand = (program, done) => {
  withCommonFlags(program.command('batch'))
    .description('run the checks of a table (CSV), many at once; a row each in the result')
    .argument(
      '<table.csv>',
      'columns: name, command, site, edition, card, reader, pin-file, out and other flags’ names',
    )
    .option('--at-once <number>', 'how many rows run at the same time (default: the number of processors)')
    .action(async (table: string, flags: Readonly<Record<string, unknown>>) => {
      const [{ batch }, { SettingsError }] = await Promise.all([
        import('../commands/batch.ts'),
        import('../settings/errors.ts'),
      ]);
      const { atOnce: given } = flags;
      const atOnce = typeof given === 'string' ? Number(given) : availableParallelism();
      if (!Number.isInteger(atOnce) || atOnce < 1 || atOnce > 64) {
        throw new SettingsError('USAGE', '--at-once is a number from 1 to 64');
      }
      done(await batch(await settingsOf(flags), { table, atOnce }));
    });
};
