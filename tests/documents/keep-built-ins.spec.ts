import { expect, test } from '@playwright/test';
import { keepBuiltIns } from '../../documents/keep-built-ins.ts';
import { loadPdfReader } from '../../documents/index.ts';

test('puts back what a module replaced, and lets what is new stay', async () => {
  const own = JSON.stringify;
  const array = Array.prototype as { brandNew?: () => string };
  await keepBuiltIns(() => {
    JSON.stringify = () => 'replaced';
    array.brandNew = () => 'new';
    return Promise.resolve();
  });
  expect(JSON.stringify).toBe(own);
  expect(array.brandNew?.()).toBe('new');
  delete array.brandNew;
});

test('the PDF reader leaves the language as it was', async () => {
  const own = (): readonly unknown[] =>
    [JSON, Array.prototype, RegExp.prototype].flatMap((owner) =>
      ['stringify', 'parse', 'push', 'exec'].map(
        (name) => Object.getOwnPropertyDescriptor(owner, name)?.value as unknown,
      ),
    );
  const before = own();
  const loading = loadPdfReader();
  // Another document comes while the reader's functions are in the place of the language's.
  await expect.poll(() => own().every((value, index) => value === before[index]), { intervals: [1] }).toBe(false);
  await Promise.all([loading, loadPdfReader()]);
  for (const [index, value] of own().entries()) expect(value).toBe(before[index]);
});
