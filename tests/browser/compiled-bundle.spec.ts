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
  const script = loadBundle(path, undefined);
  writeFileSync(compiled, script.createCachedData(), { mode: 0o600 });
  const load = (): unknown => {
    Reflect.deleteProperty(require.cache, path);
    const { cachedDataRejected } = loadBundle(path, readCompiled(compiled));
    const { where, twice } = require(path) as { where: string; twice: (n: number) => number };
    return { cachedDataRejected, where, four: twice(2) };
  };
  expect(load()).toEqual({ cachedDataRejected: false, where: path, four: 4 });
  writeFileSync(path, `${text} // changed`);
  expect(load()).toEqual({ cachedDataRejected: true, where: path, four: 4 });
  writeFileSync(path, text);
  writeFileSync(compiled, readFileSync(compiled).subarray(0, 200));
  expect(load()).toEqual({ cachedDataRejected: true, where: path, four: 4 });
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
