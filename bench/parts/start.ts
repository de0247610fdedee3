import { fileURLToPath } from 'node:url';
import { alternate } from '../alternate.ts';
import type { Figure } from '../figure.ts';
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
    { name: 'd  ecpa --version ÷ node -e 0', ratio: version / node, ours: version, other: node, unit: 'ms', limit: 3 },
    { name: 'd  ecpa --help ÷ node -e 0', ratio: help / node, ours: help, other: node, unit: 'ms' },
  ];
}
