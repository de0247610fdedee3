import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { loadBundle } from '../../browser/compiled-bundle.mjs';
import { readCompiled } from '../../browser/compiled-playwright.mjs';

const text = "exports.where = __filename; exports.twice = (n) => n * 2; exports.fs = require('node:fs') !== undefined;";

test('loads a file with what V8 remembers of it, and compiles it where that is another text’s or cut off', ({}, testInfo) => {
  const require = createRequire(import.meta.url);
  const [path, compiled] = [testInfo.outputPath('bundle.cjs'), testInfo.outputPath('bundle.v8')];
  writeFileSync(path, text);
  const { script } = loadBundle(path, undefined);
  writeFileSync(compiled, script.createCachedData(), { mode: 0o600 });
  // Each time under another name: V8 itself remembers what this process has compiled under the same one.
  const load = (name: string, source: string): unknown => {
    const other = testInfo.outputPath(name);
    writeFileSync(other, source);
    const { cachedDataRejected } = loadBundle(other, readCompiled(compiled)).script;
    const { where, twice } = require(other) as { where: string; twice: (n: number) => number };
    return { cachedDataRejected, isHere: where === other, four: twice(2) };
  };
  expect(load('same.cjs', text)).toEqual({ cachedDataRejected: false, isHere: true, four: 4 });
  expect(load('other.cjs', `${text} // changed`)).toEqual({ cachedDataRejected: true, isHere: true, four: 4 });
  writeFileSync(compiled, readFileSync(compiled).subarray(0, 200));
  expect(load('cut.cjs', text)).toEqual({ cachedDataRejected: true, isHere: true, four: 4 });
});

test('loads a text beyond ASCII as it was written', ({}, testInfo) => {
  const path = testInfo.outputPath('words.cjs');
  writeFileSync(path, "exports.words = '履歷表 é 𠮷';");
  expect(loadBundle(path, undefined).exports).toEqual({ words: '履歷表 é 𠮷' });
});

test('lets a file import an ES module', async ({}, testInfo) => {
  const path = testInfo.outputPath('importing.cjs');
  writeFileSync(path, "exports.read = () => importPackage('yaml');");
  const { read } = loadBundle(path, undefined).exports as { readonly read: () => Promise<object> };
  expect(await read()).toHaveProperty('parse');
});

test('believes nothing that others could have written', ({}, testInfo) => {
  test.skip(process.platform === 'win32', 'no permission bits');
  const path = testInfo.outputPath('bundle.v8');
  expect(readCompiled(path)).toBeUndefined();
  writeFileSync(path, 'x');
  chmodSync(path, 0o666);
  expect(readCompiled(path)).toBeUndefined();
  chmodSync(path, 0o600);
  expect(readCompiled(path)?.toString()).toBe('x');
});
