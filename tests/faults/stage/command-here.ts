import { main } from '../../../scripts/main.ts';

/** What came of a command that ran in this process. */
export interface EndedCommand {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Takes what a stream is given to write, until it is told to stop; gives it then. */
function capture(stream: NodeJS.WriteStream): () => string {
  const own = Object.getOwnPropertyDescriptor(stream, 'write');
  const said: string[] = [];
  stream.write = (chunk: Uint8Array | string) => {
    said.push(String(chunk));
    return true;
  };
  return () => {
    if (own) Object.defineProperty(stream, 'write', own);
    else Reflect.deleteProperty(stream, 'write');
    return said.join('');
  };
}

/** Sets variables of the environment; the function that it gives puts the old ones back. */
function setEnvironment(variables: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
}

/** What the program has set as its exit code. */
const exitCodeNow = (): number => Number(process.exitCode ?? 0);

/** Runs `ecpa <args>` in this process, in that folder and with these variables: all of it but the start of a process. */
export async function commandHere(
  args: readonly string[],
  { cwd, environment }: { readonly cwd: string; readonly environment: Readonly<Record<string, string>> },
): Promise<EndedCommand> {
  const [home, exitCode] = [process.cwd(), process.exitCode];
  const restore = setEnvironment(environment);
  process.chdir(cwd);
  process.exitCode = undefined;
  const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)];
  try {
    await main(args);
    return { exitCode: exitCodeNow(), stdout: stdout(), stderr: stderr() };
  } finally {
    stdout();
    stderr();
    process.exitCode = exitCode;
    process.chdir(home);
    restore();
  }
}
