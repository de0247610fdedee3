import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folders that the program is made of. */
const folders = ['browser', 'card', 'documents', 'flows', 'middleware', 'pages', 'reports', 'scripts', 'simulator'];

/**
 * The TypeScript files in a folder, a line each. Paths are put together by hand: every start of the command waits for it.
 * @param {string} folder
 * @returns {string}
 */
function linesOf(folder) {
  let lines = '';
  for (const entry of readdirSync(`${root}${folder}`, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) lines += linesOf(path);
    else if (path.endsWith('.ts')) {
      const { size, mtimeMs } = statSync(root + path);
      lines += `${path} ${size} ${mtimeMs}\n`;
    }
  }
  return lines;
}

/** What the TypeScript sources, and the packages, are now, by path, size and time of change; hex SHA-1. Costs some milliseconds. */
export function sourcesNow() {
  const { size, mtimeMs } = statSync(`${root}package-lock.json`);
  const lines = folders.map(linesOf).join('');
  return createHash('sha1').update(`${lines}package-lock.json ${size} ${mtimeMs}`).digest('hex');
}
