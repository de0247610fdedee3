import { createRequire } from 'node:module';
import { type Command, CommanderError } from 'commander';
import { createProgram, versionFlags } from './command-line/create-program.ts';

const manifest = createRequire(import.meta.url)('../package.json') as { readonly version: string };

/** What commander throws after it has printed help or the version: all is well. */
function isAnswered(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0;
}

/** Whether the person wants to be told, not to do: what makes the help takes a while to load. */
function asksForHelp(argv: readonly string[], program: Command): boolean {
  const [first = '', ...others] = argv;
  if (others.length === 0 && versionFlags.includes(first)) return false;
  const named = argv.some((word) => program.commands.some((command) => command.name() === word));
  return !named || argv.includes('--help') || argv.includes('-h');
}

/** Runs `ecpa` with these arguments and sets the exit code. Never throws. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = createProgram(manifest.version, (exitCode) => {
    process.exitCode = exitCode;
  });
  try {
    if (asksForHelp(argv, program)) {
      const [{ speakHelp }, { earlyLanguage }] = await Promise.all([
        import('./help/speak-help.ts'),
        import('./settings/early-language.ts'),
      ]);
      speakHelp(program, earlyLanguage(argv, process.env, '.env'));
    }
    const [first = '--'] = argv;
    if (!first.startsWith('-') && !program.commands.some((command) => command.name() === first)) {
      throw new CommanderError(2, 'ecpa.unknownCommand', `unknown command ${first}`);
    }
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (isAnswered(error)) return;
    const { tellEarlyFailure } = await import('./run/early-failure.ts');
    process.exitCode = await tellEarlyFailure(error, argv);
  }
}
