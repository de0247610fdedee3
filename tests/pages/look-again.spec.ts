import { EventEmitter } from 'node:events';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import { lookAgain } from '../../pages/look-again.ts';

const never = new AbortController().signal;

/** Ends only when it is told to. */
const until = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('stopped looking'));
    });
  });

test('looks anew when another document has come, and takes what it finds then', async () => {
  const page = new EventEmitter();
  let looks = 0;
  const found = lookAgain(page as unknown as Page, {
    signal: never,
    look: (signal) => ((looks += 1) < 3 ? until(signal) : Promise.resolve('there')),
  });
  page.emit('domcontentloaded');
  await Promise.resolve();
  while (looks < 2) await new Promise(setImmediate);
  page.emit('domcontentloaded');
  expect(await found).toBe('there');
  expect(looks).toBe(3);
  expect(page.listenerCount('domcontentloaded')).toBe(0);
});

test('ends when it is told to, and with a failure of its own', async () => {
  const page = new EventEmitter() as unknown as Page;
  const over = new AbortController();
  const search = lookAgain(page, { signal: over.signal, look: until });
  over.abort();
  await expect(search).rejects.toThrow('stopped looking');
  const fails = lookAgain(page, { signal: never, look: () => Promise.reject(new Error('closed')) });
  await expect(fails).rejects.toThrow('closed');
});
