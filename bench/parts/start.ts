import { fileURLToPath } from 'node:url';
import { alternate } from '../alternate.ts';
import { type Figure, timeRatio } from '../figure.ts';
import { runNode } from '../run-process.ts';

const entry = fileURLToPath(new URL('../../scripts/ecpa.mjs', import.meta.url));

/** d: how long the command takes to start. */
export async function startFigures(rounds: number): Promise<readonly Figure[]> {
  const run = (args: readonly string[]) => async () => {
    await runNode(args);
    return undefined;
  };
  const { node, version, help } = await alternate(
    { node: run(['-e', '0']), version: run([entry, '--version']), help: run([entry, '--help']) },
    rounds,
  );
  return [
    timeRatio('d  ecpa --version ÷ node -e 0', version, node, 3),
    timeRatio('d  ecpa --help ÷ node -e 0', help, node),
  ];
}
