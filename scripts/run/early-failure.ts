import { CommanderError } from 'commander';
import { codeFacts, speakError, taipeiTimestamp } from '../../reports/index.ts';
import { SettingsError } from '../settings/errors.ts';
import { earlyLanguage } from '../settings/early-language.ts';
import { toFailure } from './failure.ts';
import { openLog } from './log.ts';

/** Tells of a fault that came before a command could run, such as an unknown flag. Gives the exit code. */
export async function tellEarlyFailure(error: unknown, argv: readonly string[]): Promise<number> {
  const usage = error instanceof CommanderError;
  const known = usage ? new SettingsError('USAGE', error.message.replace(/^error: /, '')) : error;
  const told = speakError(earlyLanguage(argv, process.env, '.env'), toFailure(known));
  const { exitCode } = codeFacts(told.code);
  if (argv.includes('--json')) {
    const [command = ''] = argv;
    const run = { schema: 1, command, status: 'failed', exitCode, startedAt: taipeiTimestamp(new Date()) };
    process.stdout.write(`${JSON.stringify({ ...run, error: told })}\n`);
  }
  process.stderr.write(`${told.message}\n→ ${told.remedy}\n[${told.code}]\n`);
  if (argv.includes('-v') || argv.includes('--verbose')) (await openLog()).debug({ err: error }, 'the command failed');
  return exitCode;
}
