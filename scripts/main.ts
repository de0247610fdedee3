import { createRequire } from 'node:module';
import { CommanderError } from 'commander';
import { createProgram } from './command-line/create-program.ts';

const manifest = createRequire(import.meta.url)('../package.json') as { readonly version: string };

/** What commander throws after it has printed help or the version: all is well. */
function isAnswered(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0;
}

/** Runs `ecpa` with these arguments and sets the exit code. Never throws. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = createProgram(manifest.version, (exitCode) => {
    process.exitCode = exitCode;
  });
  try {
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
