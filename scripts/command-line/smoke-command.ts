import { Option } from 'commander';
import type { Depth } from '../../reports/index.ts';
import type { AddCommand } from './add-command.ts';
import { withCommonFlags } from './common-flags.ts';
import { settingsOf } from './settings-of.ts';

/** The depths of a check, as `reports` orders them; named here, as loading that takes longer than all else that a command line needs. */
export const depths = [
  'site',
  'page',
  'component',
  'card',
  'login',
  'menu',
  'download',
] as const satisfies readonly Depth[];

/** `ecpa smoke` */
export const addSmokeCommand: AddCommand = (program, done) => {
  withCommonFlags(program.command('smoke'))
    .description('check the login path down to a depth; at most one PIN')
    .addOption(
      new Option('--depth <depth>', 'how far: each depth includes those before it').choices(depths).default('login'),
    )
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const { smoke } = await import('../commands/smoke.ts');
      const depth = depths.find((one) => one === flags['depth']) ?? 'login';
      done(await smoke(await settingsOf(flags), depth));
    });
};
