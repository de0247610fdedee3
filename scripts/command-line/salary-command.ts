import { Option } from 'commander';
import { salaryFormats, type SalaryFormat } from '../salary/salary-format.ts';
import type { AddCommand } from './add-command.ts';
import { withCommonFlags } from './common-flags.ts';
import { settingsOf } from './settings-of.ts';

/** `ecpa salary` */
export const addSalaryCommand: AddCommand = (program, done) => {
  withCommonFlags(program.command('salary'))
    .description('the 待遇表 month by month, as a table, a file and a picture')
    .option('--from <month>', 'first month: 2025-03 or 114-03 (default: 12 months up to the last)')
    .option('--to <month>', 'last month (default: this month)')
    .addOption(new Option('--format <format>', 'file format').choices(salaryFormats).default('csv'))
    .option('--chart', 'a picture too: gross, its parts and net by month')
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const { salary } = await import('../commands/salary.ts');
      const {
        from,
        to,
        format,
        chart = false,
      } = flags as {
        from?: string;
        to?: string;
        format: SalaryFormat;
        chart?: boolean;
      };
      done(await salary(await settingsOf(flags), { from, to, format, chart }));
    });
};
