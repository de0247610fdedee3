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

test('the PDF reader leaves the language as it was, whoever asks for it at once', async () => {
  const loading = loadPdfReader();
  expect(loadPdfReader()).toBe(loading);
  await loading;
  for (const [owner, name] of [
    [JSON, 'stringify'],
    [Array.prototype, 'push'],
  ] as const) {
    const value = Object.getOwnPropertyDescriptor(owner, name)?.value as object;
    // Unlike the language's own, a function that is written in JavaScript has a prototype.
    expect(Object.getOwnPropertyNames(value), name).not.toContain('prototype');
  }
});
