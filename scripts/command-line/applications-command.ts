import type { AddCommand } from './add-command.ts';
import { withCommonFlags } from './common-flags.ts';
import { settingsOf } from './settings-of.ts';

/** `ecpa applications` */
export const addApplicationsCommand: AddCommand = (program, done) => {
  withCommonFlags(program.command('applications'))
    .description('log in and list the applications that eCPA offers you')
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const { applications } = await import('../commands/applications.ts');
      done(await applications(await settingsOf(flags)));
    });
};
