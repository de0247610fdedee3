import { withCommonFlags } from './common-flags.ts';
import type { AddCommand } from './add-command.ts';
import { settingsOf } from './settings-of.ts';

/** `ecpa log-out` */
export const addLogOutCommand: AddCommand = (program, done) => {
  withCommonFlags(program.command('log-out'))
    .description('end the session that --keep-session left open, here and at the site')
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const { endKeptSessions } = await import('../commands/log-out.ts');
      done(await endKeptSessions(await settingsOf(flags)));
    });
};
