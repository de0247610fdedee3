import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { z } from 'zod';
import type { Finding } from '../../../reports/index.ts';
import { isNodeNewEnough } from '../../set-up/node-version.mjs';
import { SetUpError } from '../set-up-error.ts';

const manifestSchema = z.object({ dependencies: z.record(z.string(), z.string()) });
const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Node is new enough and every package that the program needs is there. Throws `SetUpError`. */
export function checkNode(version = process.versions.node, folder = project): Promise<Finding> {
  if (!isNodeNewEnough(version)) throw new SetUpError(`Node ${version}`);
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')));
  const missing = Object.keys(manifest.dependencies).filter(
    (name) => !existsSync(join(folder, 'node_modules', name, 'package.json')),
  );
  if (missing.length > 0) throw new SetUpError(missing.join(', '));
  return Promise.resolve({ status: 'ok', tell: () => `Node ${version}` });
}
