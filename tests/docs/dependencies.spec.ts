import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const manifest = JSON.parse(read('package.json')) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

test('says of each dependency why it is there, and lets three install scripts run', () => {
  const told = read('docs/dependencies.md');
  const names = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.keys(manifest[kind] ?? {}),
  );
  const untold = names.filter((name) => !name.startsWith('@types/') && !told.includes(`\`${name}\``));
  expect(untold).toEqual([]);
  expect(Object.keys(manifest['allowScripts'] ?? {}).sort()).toEqual(['esbuild', 'pcsclite', 'pkcs11js']);
});
