import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folders that the program is made of. */
const folders = ['browser', 'card', 'documents', 'flows', 'middleware', 'pages', 'reports', 'scripts', 'simulator'];

/** What the TypeScript sources are now, by path, size and time of change; hex SHA-1. Costs some milliseconds. */
export function sourcesNow() {
  const hash = createHash('sha1').update(`${process.versions.node.split('.')[0] ?? ''}\n`);
  for (const folder of folders) {
    for (const path of readdirSync(join(root, folder), { recursive: true }).map(String).sort()) {
      if (!path.endsWith('.ts')) continue;
      const { size, mtimeMs } = statSync(join(root, folder, path));
      hash.update(`${folder}/${path} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}
