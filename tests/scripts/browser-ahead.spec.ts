import { expect, test } from '@playwright/test';
import type { LaunchedBrowser } from '../../browser/index.ts';
import { BrowserAhead } from '../../scripts/run/browser-ahead.ts';

/** A launch that is none, and how often browsers were started and closed. */
function launches(failure?: Error) {
  const seen = { started: 0, closed: 0, loopback: [] as boolean[] };
  const launch = (loopback: boolean): Promise<LaunchedBrowser> => {
    seen.started += 1;
    seen.loopback.push(loopback);
    if (failure) return Promise.reject(failure);
    const close = (): Promise<void> => {
      seen.closed += 1;
      return Promise.resolve();
    };
    return Promise.resolve({ [Symbol.asyncDispose]: close } as unknown as LaunchedBrowser);
  };
  return { seen, launch };
}

test('closes a browser that was started ahead and that nobody took', async () => {
  const { seen, launch } = launches();
  {
    await using ahead = new BrowserAhead(launch);
    ahead.begin();
    ahead.begin();
  }
  expect(seen).toEqual({ started: 1, closed: 1, loopback: [false] });
});

test('hands over what was started, and leaves it to the taker', async () => {
  const { seen, launch } = launches();
  {
    await using ahead = new BrowserAhead(launch);
    ahead.begin();
    await ahead.take();
  }
  expect(seen).toEqual({ started: 1, closed: 0, loopback: [false] });
});

test('starts nothing before it is needed, and tells a failure to who takes it alone', async () => {
  const { seen, launch } = launches(new Error('no browser'));
  {
    await using ahead = new BrowserAhead(launch);
    expect(seen.started).toBe(0);
    await expect(ahead.take(true)).rejects.toThrow('no browser');
  }
  {
    await using ahead = new BrowserAhead(launch);
    ahead.begin();
  }
  expect(seen.loopback).toEqual([true, false]);
});
