import { expect, test } from '@playwright/test';
import { isAscii } from 'node:buffer';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildFolder } from '../../scripts/build/built-program.mjs';
import { root } from '../../scripts/build/source-files.mjs';

const folders = ['browser', 'card', 'documents', 'flows', 'middleware', 'pages', 'reports', 'simulator'];

/** A project whose whole program is one line, with our build in it; runs it and gives what it prints. */
function smallProgram(): { readonly folder: string; say(words: string): void; run(script?: string): Promise<string> } {
  const folder = mkdtempSync(join(tmpdir(), 'ecpa-build-'));
  for (const name of folders) mkdirSync(join(folder, name));
  cpSync(join(root, 'scripts/build'), join(folder, 'scripts/build'), { recursive: true });
  for (const name of ['compiled-bundle.mjs', 'compiled-playwright.mjs']) {
    cpSync(join(root, 'browser', name), join(folder, 'browser', name));
  }
  cpSync(join(root, 'scripts/ecpa.mjs'), join(folder, 'scripts/ecpa.mjs'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  writeFileSync(join(folder, 'card/place.ts'), 'export const place: string = import.meta.url;');
  const words = 'export const written = /^[履简]歷表$/u.exec(`履歷表`)?.[0].replace(/(?<=歷)表/, String.raw`\\u8868`);';
  writeFileSync(join(folder, 'pages/words.ts'), words);
  return {
    folder,
    say: (words) => {
      const main = `import { place } from '../card/place.ts';
        import { written } from '../pages/words.ts';
        const from = new Error().stack?.includes('/dist/') ? 'build' : 'sources';
        export const main = () => console.log('${words}', 'from', from, place.split('/').slice(-2).join('/'), written);`;
      writeFileSync(join(folder, 'scripts/main.ts'), main);
    },
    run: async (script = 'scripts/ecpa.mjs') =>
      (await promisify(execFile)(process.execPath, [join(folder, script)], { cwd: folder })).stdout.trim(),
  };
}

test('the command runs from its build, from its sources where these were edited since, and knows its place in both', async () => {
  const program = smallProgram();
  const told = (words: string, from: string): string => `${words} from ${from} card/place.ts 履歷\\u8868`;
  const build = join(program.folder, 'build.mjs');
  writeFileSync(build, "await (await import('./scripts/build/build-if-stale.mjs')).default();");
  program.say('one');
  expect(await program.run()).toBe(told('one', 'sources'));
  await program.run('build.mjs');
  expect(await program.run()).toBe(told('one', 'build'));
  program.say('another');
  expect(await program.run()).toBe(told('another', 'sources'));
  await program.run('build.mjs');
  expect(await program.run()).toBe(told('another', 'build'));
  expect(isAscii(readFileSync(join(program.folder, 'dist/main.cjs')))).toBe(true);
  // Another version of a package that was built in.
  writeFileSync(join(program.folder, 'package-lock.json'), '{ }');
  expect(await program.run()).toBe(told('another', 'sources'));
  expect(readdirSync(program.folder).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  rmSync(program.folder, { recursive: true });
});

test('the PDF reader is built with the program, compiled, and loads no package that draws', async () => {
  const place = (name: string): string => JSON.stringify(join(buildFolder, name));
  // It is read a byte a character.
  expect(isAscii(readFileSync(join(buildFolder, 'pdf.cjs')))).toBe(true);
  const look = `
    import { loadBundle } from './browser/compiled-bundle.mjs';
    import { readCompiled } from './browser/compiled-playwright.mjs';
    const { script, exports } = loadBundle(${place('pdf.cjs')}, readCompiled(${place('pdf.v8')}));
    const addons = process.report.getReport().sharedObjects.filter((path) => path.endsWith('.node'));
    console.log(JSON.stringify({ rejected: script.cachedDataRejected, reads: typeof exports.getDocument, addons }));
  `;
  const child = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', look], { cwd: root });
  const told = child.stdout.trim().split('\n').at(-1) ?? '';
  expect(JSON.parse(told)).toEqual({ rejected: false, reads: 'function', addons: [] });
});
