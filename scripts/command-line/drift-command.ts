import { Option } from 'commander';
import type { DriftOptions } from '../commands/drift.ts';
import type { AddCommand } from './add-command.ts';
import { withCommonFlags } from './common-flags.ts';
import { settingsOf } from './settings-of.ts';

/** `ecpa drift` */
export const addDriftCommand: AddCommand = (program, done) => {
  withCommonFlags(program.command('drift'))
    .description('compare the site with the stored contract of its pages')
    .addOption(
      new Option('--depth <depth>', 'how far: page needs no PIN, menu and portal log in')
        .choices(['page', 'menu', 'portal'])
        .default('page'),
    )
    .option('--update', 'write what the contracts would become, as a patch to read')
    .option('--strict', 'a journey at risk fails the run like a broken one')
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const { drift } = await import('../commands/drift.ts');
      const {
        depth,
        update = false,
        strict = false,
      } = flags as { depth: DriftOptions['depth']; update?: boolean; strict?: boolean };
      const { ECPA_EDITION } = process.env;
      const told = typeof flags['edition'] === 'string' ? flags['edition'] : ECPA_EDITION;
      done(await drift(await settingsOf(flags), { depth, update, strict, edition: told === '' ? undefined : told }));
    });
};
