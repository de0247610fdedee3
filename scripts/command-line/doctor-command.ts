import type { AddCommand } from './add-command.ts';
import { withCommonFlags } from './common-flags.ts';
import { settingsOf } from './settings-of.ts';

/** `ecpa doctor` */
export const addDoctorCommand: AddCommand = (program, done) => {
  withCommonFlags(program.command('doctor'))
    .description('what is missing on this machine or at the site, what to do and whom to call; spends no PIN')
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const { doctor } = await import('../commands/doctor.ts');
      done(await doctor(await settingsOf(flags)));
    });
};
