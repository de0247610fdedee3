import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBundle } from '../../browser/compiled-bundle.mjs';
import { buildFolder } from './built-program.mjs';

const [, , folder = '.'] = process.argv;
const { script, exports } = loadBundle(join(folder, 'main.cjs'), undefined, join(buildFolder, 'main.cjs'));

// V8 remembers the functions that have run until now.
process.on('exit', () => {
  writeFileSync(join(folder, 'main.v8'), script.createCachedData(), { mode: 0o600 });
});

// A folder is no browser: the run loads what a run needs, and ends.
const { main } = /** @type {typeof import('../main.ts')} */ (exports);
await main(['resume', '--site', 'sim', '--browser', folder, '--quiet']);
