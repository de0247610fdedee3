import { Argument, Option } from 'commander';
import type { DriftOptions } from '../commands/drift.ts';
import type { AddCommand } from './add-command.ts';
import { withCommonFlags } from './common-flags.ts';
import { settingsOf } from './settings-of.ts';

interface DriftFlags {
  readonly depth: DriftOptions['depth'];
  readonly update?: boolean;
  readonly strict?: boolean;
  readonly to?: string;
  readonly edition?: string;
}

/** `ecpa drift` */
export const addDriftCommand: AddCommand = (program, done) => {
  withCommonFlags(program.command('drift'))
    .description('compare the site with the stored contract of its pages')
    .addArgument(
      new Argument('[what]', 'record: keep the pages, without what is personal, as an edition to replay').choices([
        'record',
      ]),
    )
    .addOption(
      new Option('--depth <depth>', 'how far: page needs no PIN, menu and portal log in')
        .choices(['page', 'menu', 'portal'])
        .default('page'),
    )
    .option('--update', 'write what the contracts would become, as a patch to read')
    .option('--strict', 'a journey at risk fails the run like a broken one')
    .option('--to <folder>', 'where record keeps the pages (default: below reports/out/drift)')
    .action(async (what: string | undefined, flags: DriftFlags) => {
      const { depth, update = false, strict = false, to, edition, ...rest } = flags;
      if (what === 'record') {
        const { driftRecord } = await import('../commands/drift-record.ts');
        done(await driftRecord(await settingsOf({ ...flags }), { depth, to }));
        return;
      }
      const { drift } = await import('../commands/drift.ts');
      const { isRecording } = await import('../drift/open-replay.ts');
      const { ECPA_EDITION } = process.env;
      const told = edition ?? ECPA_EDITION;
      const options = { depth, update, strict, edition: told === '' ? undefined : told };
      if (isRecording(edition)) done(await drift(await settingsOf(rest), { ...options, recording: edition }));
      else done(await drift(await settingsOf({ ...flags }), options));
    });
};
