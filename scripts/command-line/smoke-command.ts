import { Option } from 'commander';
import type { AddCommand } from './add-command.ts';
import { withCommonFlags } from './common-flags.ts';
import { depths } from './depths.ts';
import { settingsOf } from './settings-of.ts';

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
