import { Argument, Option } from 'commander';
import type { RoomName } from '../show/rooms.ts';
import type { AddCommand } from './add-command.ts';
import { withCommonFlags } from './common-flags.ts';
import { settingsOf } from './settings-of.ts';

/** Named here too, so that the help need not load what reads them. */
const names = [
  'profile',
  'review',
  'statement',
  'progress',
  'announcements',
  'files',
  'orders',
  'retirement',
  'promotion',
  'retirement-card',
] as const satisfies readonly RoomName[];

/** `ecpa show` */
export const addShowCommand: AddCommand = (program, done) => {
  withCommonFlags(program.command('show'))
    .description('read a page of MyData, as a table, as JSON or as a file')
    .addArgument(new Argument('<page>', 'which page').choices(names))
    .option('--section <name>', 'review: one section alone, such as 學歷')
    .option('--download', 'announcements: store their files')
    .addOption(new Option('--format <format>', 'store it as a file that a spreadsheet opens').choices(['csv', 'xlsx']))
    .action(async (page: RoomName, flags: Readonly<Record<string, unknown>>) => {
      const { show } = await import('../commands/show.ts');
      const {
        section,
        format,
        download = false,
      } = flags as {
        section?: string;
        format?: 'csv' | 'xlsx';
        download?: boolean;
      };
      done(await show(await settingsOf(flags), page, { section, format, download }));
    });
};
