import { InvalidArgumentError } from 'commander';
import { withCommonFlags } from './common-flags.ts';
import type { AddCommand } from './add-command.ts';
import { settingsOf } from './settings-of.ts';

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new InvalidArgumentError('expected 0 to 65535');
  return value;
}

function gather(name: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, name];
}

/** `ecpa simulate` */
export const addSimulateCommand: AddCommand = (program, done) => {
  withCommonFlags(program.command('simulate'))
    .description('serve the simulated site, and a virtual card, until stopped')
    .option('--port <n>', 'port of the site (default: a free one)', port)
    .option('--fault <name>', 'switch a fault on; may be repeated; an unknown name lists them all', gather, [])
    .option(
      '--transform <file.mjs>',
      'module whose default export changes each page: ({ html, path, edition }) => html',
    )
    .option('--vpcd', 'put the cards into the virtual readers of pcscd (Debian’s vsmartcard-vpcd)')
    .option(
      '--component',
      'also answer as the installed components: HiPKI at localhost:61161, 健保卡 at localhost:7777',
    )
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const { simulate } = await import('../commands/simulate.ts');
      const {
        port: wanted,
        fault,
        transform,
        vpcd = false,
        component = false,
      } = flags as {
        port?: number;
        fault: string[];
        transform?: string;
        vpcd?: boolean;
        component?: boolean;
      };
      const options = {
        fault,
        vpcd,
        component,
        ...(wanted === undefined ? {} : { port: wanted }),
        ...(transform ? { transform } : {}),
      };
      const { isRecording } = await import('../drift/open-replay.ts');
      const { edition, ...rest } = flags;
      if (isRecording(edition)) done(await simulate(await settingsOf(rest), { ...options, recording: edition }));
      else done(await simulate(await settingsOf(flags), options));
    });
};
