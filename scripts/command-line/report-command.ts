import { Option } from 'commander';
import type { PastQuestion } from '../../reports/index.ts';
import type { AddCommand } from './add-command.ts';
import { withCommonFlags } from './common-flags.ts';
import { depths } from './depths.ts';
import { settingsOf } from './settings-of.ts';

type Flags = Readonly<Record<string, unknown>>;

const wholeNumber = async (flag: string, text: string): Promise<number> => {
  const { SettingsError } = await import('../settings/errors.ts');
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new SettingsError('USAGE', `${flag} ${text}: expected a number`);
};

/** `ecpa report list`, `open`, `page` and `status` */
export const addReportCommand: AddCommand = (program, done) => {
  const report = program
    .command('report')
    .description('past runs of smoke: a list, the morning page, and whether the last success is new enough');
  withCommonFlags(report.command('list', { isDefault: true }))
    .description('list past runs, the newest first')
    .option('--last <number>', 'how many', '20')
    .action(async (flags: Flags) => {
      const { reportList } = await import('../commands/report-list.ts');
      done(await reportList(await settingsOf(flags), { last: await wholeNumber('--last', String(flags['last'])) }));
    });
  const run = [
    '--run <id>',
    'the run that it is about, by the beginning of its number (default: the last one)',
  ] as const;
  withCommonFlags(report.command('open'))
    .description('make the morning page anew and open it in a browser')
    .option(...run)
    .action(async (flags: Flags) => {
      const { reportPage } = await import('../commands/report-page.ts');
      done(await reportPage(await settingsOf(flags), { run: flags['run'] as string | undefined, open: true }));
    });
  withCommonFlags(report.command('page [file]'))
    .description('make the morning page anew, into a file')
    .option(...run)
    .action(async (file: string | undefined, flags: Flags) => {
      const { reportPage } = await import('../commands/report-page.ts');
      done(await reportPage(await settingsOf(flags), { file, run: flags['run'] as string | undefined, open: false }));
    });
  withCommonFlags(report.command('status'))
    .description('exit 13 when the last success is too old: a run that was missed is seen so')
    .option('--max-age <age>', 'how old it may be: 26h, 2d, 1w', '26h')
    .addOption(new Option('--depth <depth>', 'only runs as deep as this').choices(depths).default('login'))
    .action(async (flags: Flags) => {
      const [{ reportStatus }, { parseAge }] = await Promise.all([
        import('../commands/report-status.ts'),
        import('../purge/age.ts'),
      ]);
      const depth = flags['depth'] as PastQuestion['depth'];
      const limit = parseAge(String(flags['maxAge']), '--max-age');
      done(await reportStatus(await settingsOf(flags), { depth, limit }));
    });
};
