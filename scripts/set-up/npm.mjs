import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { SetUpError } from './set-up-error.mjs';

/**
 * Finds npm's own script, so that it runs by this Node without a shell (`npm.cmd` needs one): the npm that started us, the one
 * beside Node, the one on the path. Gives undefined when there is none.
 * @param {{ environment: Readonly<Record<string, string | undefined>>, node: string, exists?: (path: string) => boolean, real?: (path: string) => string }} machine
 */
export function findNpm({ environment, node, exists = existsSync, real = realpathSync }) {
  const started = environment['npm_execpath'];
  const onPath = (environment['PATH'] ?? environment['Path'] ?? '').split(delimiter).filter(Boolean);
  const script = join('node_modules', 'npm', 'bin', 'npm-cli.js');
  return [
    ...(started?.endsWith('npm-cli.js') ? [started] : []),
    join(dirname(node), script),
    join(dirname(node), '..', 'lib', script),
    ...onPath.map((folder) => join(folder, script)),
    ...onPath.map((folder) => join(folder, 'npm')).flatMap((path) => (exists(path) ? [real(path)] : [])),
  ].find((path) => path.endsWith('npm-cli.js') && exists(path));
}

/**
 * Runs npm quietly in a folder (default: the project's). Throws `SetUpError` `npm-missing` when there is no npm.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function npm(args, { cwd = root, env = process.env } = {}) {
  return run(process.execPath, [npmScript(), ...args], { cwd, env });
}

/** The path of npm's script. Throws `SetUpError` `npm-missing`. */
export function npmScript() {
  const script = findNpm({ environment: process.env, node: process.execPath });
  if (script === undefined) throw new SetUpError('npm-missing');
  return script;
}
