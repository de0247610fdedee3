import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
  writeFileSync(join(folder, 'card/place.ts'), 'export const place: string = import.meta.url;');
  return {
    folder,
    say: (words) => {
      const main = `import { place } from '../card/place.ts';
        const from = new Error().stack?.includes('/dist/') ? 'build' : 'sources';
        export const main = () => console.log('${words}', 'from', from, place.split('/').slice(-2).join('/'));`;
      writeFileSync(join(folder, 'scripts/main.ts'), main);
    },
    run: async (script = 'scripts/ecpa.mjs') =>
      (await promisify(execFile)(process.execPath, [join(folder, script)], { cwd: folder })).stdout.trim(),
  };
}

test('the command runs from its build, from its sources where these were edited since, and knows its place in both', async () => {
  const program = smallProgram();
  const build = join(program.folder, 'build.mjs');
  writeFileSync(build, "await (await import('./scripts/build/build-if-stale.mjs')).default();");
  program.say('one');
  expect(await program.run()).toBe('one from sources card/place.ts');
  await program.run('build.mjs');
  expect(await program.run()).toBe('one from build card/place.ts');
  program.say('another');
  expect(await program.run()).toBe('another from sources card/place.ts');
  await program.run('build.mjs');
  expect(await program.run()).toBe('another from build card/place.ts');
  expect(readdirSync(program.folder).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  rmSync(program.folder, { recursive: true });
});
