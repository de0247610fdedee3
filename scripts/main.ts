import { createRequire } from 'node:module';
import { CommanderError } from 'commander';
import { codeFacts, speakError, taipeiTimestamp } from '../reports/index.ts';
import { createProgram } from './command-line/create-program.ts';
import { openLog } from './run/log.ts';
import { toFailure } from './run/failure.ts';
import { SettingsError } from './settings/errors.ts';
import { chooseLanguage } from './settings/language.ts';

const manifest = createRequire(import.meta.url)('../package.json') as { readonly version: string };

/** What commander throws after it has printed help or the version: all is well. */
function isAnswered(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0;
}

/** Tells of a fault that came before a command could run, such as an unknown flag. Gives the exit code. */
async function tellEarlyFailure(error: unknown, command: string, argv: readonly string[]): Promise<number> {
  const usage = error instanceof CommanderError;
  const known = usage ? new SettingsError('USAGE', error.message.replace(/^error: /, '')) : error;
  const wanted = argv.find((_, index) => argv[index - 1] === '--lang') === 'en' ? 'en' : undefined;
  const told = speakError(chooseLanguage(wanted, process.env), toFailure(known));
  const { exitCode } = codeFacts(told.code);
  if (argv.includes('--json')) {
    const run = { schema: 1, command, status: 'failed', exitCode, startedAt: taipeiTimestamp(new Date()) };
    process.stdout.write(`${JSON.stringify({ ...run, error: told })}\n`);
  }
  process.stderr.write(`${told.message}\n→ ${told.remedy}\n[${told.code}]\n`);
  if (argv.includes('-v') || argv.includes('--verbose')) (await openLog()).debug({ err: error }, 'the command failed');
  return exitCode;
}

/** Runs `ecpa` with these arguments and sets the exit code. Never throws. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = createProgram(manifest.version, (exitCode) => {
    process.exitCode = exitCode;
  });
  try {
    const [first = '--'] = argv;
    if (!first.startsWith('-') && !program.commands.some((command) => command.name() === first)) {
      throw new SettingsError('USAGE', `unknown command ${first}`);
    }
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!isAnswered(error)) process.exitCode = await tellEarlyFailure(error, argv[0] ?? '', argv);
  }
}
