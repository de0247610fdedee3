import { Command, InvalidArgumentError, Option } from 'commander';
import { readSettings } from './settings/read-settings.ts';
import type { Settings } from './settings/settings.ts';

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new InvalidArgumentError('expected 0 to 65535');
  return value;
}

function gather(name: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, name];
}

/** Adds the flags that every command understands. */
function withCommonFlags(command: Command): Command {
  return command
    .option('--site <sim|URL>', 'the embedded simulator, or the address of eCPA (default: sim)')
    .option('--edition <2020|2024>', 'which edition of the site the simulator shows (default: 2024)')
    .option('--card <kind>', 'virtual, pcsc, pkcs11 or component')
    .option('--login <way>', 'card, nhi or account (default: card)')
    .option('--reader <name>', 'which reader, where there are several')
    .option('--card-keys <file>', 'the key that wraps a generation 1 card’s PIN (32 hex digits)')
    .option('--pkcs11-module <file>', 'the card vendor’s PKCS#11 library')
    .option('--pin-file <file>', 'read the PIN from a file that nobody else can read')
    .option('--pin-stdin', 'read the PIN from standard input')
    .option('--browser <which>', 'auto, chrome, msedge, chromium or a path (default: auto)')
    .option('--headed', 'show the browser')
    .option('--out <dir>', 'where documents go (default: downloads)')
    .option('--json', 'one JSON object on standard output')
    .option('--lang <zh-TW|en>', 'language of the messages (default: the system’s)')
    .option('--timeout <seconds>', 'how long the site may take for a step (default: 30)')
    .option('--accept-consent', 'agree to 線上檢視 if MyData asks: a legal declaration of yours')
    .option('-q, --quiet', 'say nothing but errors')
    .option('-v, --verbose', 'say more');
}

/** Settings from a command's flags, the environment and `.env`. */
function settingsOf(flags: Readonly<Record<string, unknown>>): Settings {
  return readSettings({ flags, environment: process.env, dotenvPath: '.env' });
}

/** The commands of `ecpa`. Each action gives its exit code to `done`. */
export function createProgram(version: string, done: (exitCode: number) => void): Command {
  const program = new Command('ecpa')
    .description('人事服務網 eCPA: logs in with a card and brings documents from MyData')
    .version(version, '-V, --version')
    .showSuggestionAfterError()
    .helpCommand(false)
    .action(() => {
      program.outputHelp();
    });

  withCommonFlags(program.command('resume'))
    .description('log in, open MyData, download the 履歷表')
    .addOption(new Option('--form <form>', '一般履歷表 or 簡式履歷表').choices(['general', 'brief']).default('general'))
    .addOption(new Option('--format <format>', 'file format').choices(['pdf', 'odt']).default('pdf'))
    .addHelpText('after', '\nExample:\n  ecpa resume --form brief --out ~/resume')
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const { resume } = await import('./commands/resume.ts');
      const form = flags['form'] === 'brief' ? 'brief' : 'general';
      const format = flags['format'] === 'odt' ? 'odt' : 'pdf';
      done(await resume(settingsOf(flags), { form, format }));
    });

  const card = withCommonFlags(program.command('card'))
    .description('readers, cards, certificates and what is known of the tries left; spends no PIN')
    .option('--full', 'show card numbers whole')
    .option('--watch', 'follow cards as they come and go')
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const commands = await import('./commands/card.ts');
      done(await commands.card(settingsOf(flags), { full: flags['full'] === true, watch: flags['watch'] === true }));
    });
  withCommonFlags(card.command('trust <number>'))
    .description('let a card be used again, after you have checked it yourself')
    .action(async (number: string, flags: Readonly<Record<string, unknown>>) => {
      const { trustCard } = await import('./commands/card.ts');
      done(await trustCard(settingsOf(flags), number));
    });

  withCommonFlags(program.command('simulate'))
    .description('serve the simulated site, and a virtual card, until stopped')
    .option('--port <n>', 'port of the site (default: a free one)', port)
    .option('--fault <name>', 'switch a fault on; may be repeated; an unknown name lists them all', gather, [])
    .option(
      '--transform <file.mjs>',
      'module whose default export changes each page: ({ html, path, edition }) => html',
    )
    .option('--vpcd', 'put the cards into the virtual readers of pcscd (Debian’s vsmartcard-vpcd)')
    .action(async (flags: Readonly<Record<string, unknown>>) => {
      const { simulate } = await import('./commands/simulate.ts');
      const {
        port: wanted,
        fault,
        transform,
        vpcd = false,
      } = flags as {
        port?: number;
        fault: string[];
        transform?: string;
        vpcd?: boolean;
      };
      const options = {
        fault,
        vpcd,
        ...(wanted === undefined ? {} : { port: wanted }),
        ...(transform ? { transform } : {}),
      };
      done(await simulate(settingsOf(flags), options));
    });

  for (const command of [program, ...program.commands, ...card.commands]) {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  }
  return program;
}
