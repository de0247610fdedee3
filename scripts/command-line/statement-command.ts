import type { AddCommand } from './add-command.ts';
import { withCommonFlags } from './common-flags.ts';
import { settingsOf } from './settings-of.ts';

/** `ecpa statement set` */
export const addStatementCommand: AddCommand = (program, done) => {
  const statement = program.command('statement').description('write the 簡要自述; “ecpa show statement” reads it');
  statement.action(() => statement.error('say what to do: ecpa statement set --from <file>'));
  withCommonFlags(statement.command('set'))
    .description('replace the 簡要自述, after showing the difference and asking; the old text is kept as a file')
    .requiredOption('--from <file>', 'the new text, in UTF-8')
    .option('--yes', 'do not ask')
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const { setStatement } = await import('../commands/statement-set.ts');
      const { from, yes = false } = flags as { from: string; yes?: boolean };
      done(await setStatement(await settingsOf(flags), { from, yes }));
    });
};
