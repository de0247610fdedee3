import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/** Runs Node with these arguments to its end. Rejects with what it said when it does not end with 0. */
export async function runNode(args: readonly string[], where: Pick<SpawnOptions, 'env' | 'cwd'> = {}): Promise<string> {
  const child = spawn(process.execPath, args, { ...where, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`${args.join(' ')} ended ${String(child.exitCode)}: ${stdout}${stderr}`);
  return stdout;
}
