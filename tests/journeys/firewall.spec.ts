import { readdirSync, readFileSync } from 'node:fs';
import { expectSafePage } from '../../flows/expect-safe-page.ts';
import type { FlowContext } from '../../flows/index.ts';
import { test } from '../fixtures/in-process-run.ts';
import { expect } from '../fixtures/world.ts';

/** Processes of this machine that came from this one. */
function descendants(): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = textOf(`/proc/${name}/status`);
    parents.set(Number(name), Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0));
  }
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid) ?? 0;
    return parent === process.pid || (parent > 1 && isOurs(parent));
  };
  return [...parents.keys()].filter(isOurs);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

test('keeps the browser to the hosts that are allowed, and tells which other one it wanted @once', async ({ runs }) => {
  const through = await runs.toMyData({ allowHosts: '*.localhost' });
  expect(through.failure).toBeUndefined();
  expect(through.log.foreign?.()).toEqual([]);
  const kept = await runs.toMyData({ allowHosts: 'cdn.example' });
  expect(kept.failure?.code).toMatch(/^(SITE\.|LOCAL\.|SITE_CHANGED\.)/);
  expect(kept.log.foreign?.()).toMatchObject([{ origin: runs.simulator.mydata, type: 'document' }]);
  expect(kept.log.loggedOut).toBe(true);
});

test('types nothing on a login page that wants a script of another host @once', () => {
  const site = 'https://ecpa.example';
  const pageOf = (type: string, page: string) =>
    ({
      page: { url: () => `${site}/login` },
      site,
      foreign: () => [{ origin: 'https://cdn.example', type, page }],
    }) as unknown as FlowContext;
  expect(() => {
    expectSafePage(pageOf('script', `${site}/login`));
  }).toThrow(/the login page wants a script of https:\/\/cdn\.example/);
  expectSafePage(pageOf('image', `${site}/login`));
  expectSafePage(pageOf('script', 'https://other.example/'));
});

test('lets a card in once in ten minutes where that is wanted: the second login sends no PIN @once @whole', async ({
  runs,
}) => {
  const first = await runs.toEcpa({ loginMinutes: 10 });
  expect(first).toMatchObject({ log: { pinAttempts: 1, loggedOut: true } });
  expect(first.failure).toBeUndefined();
  const second = await runs.toEcpa({ loginMinutes: 10 });
  expect(second).toMatchObject({ failure: { code: 'USER.TOO_SOON' }, log: { pinAttempts: 0, loggedOut: true } });
  expect(runs.simulator.log.logins).toHaveLength(1);
});

test.describe('in a browser of its own', () => {
  test.use({ ownBrowser: true });

  test('gives the browser neither settings nor PIN: not in its environment, not on its command line @once', async ({
    runs,
  }) => {
    const pin = runs.simulator.people[0]?.pin ?? '';
    const others = new Set(descendants());
    let seen = '';
    let agent = '';
    const { failure } = await runs.toEcpa({ ua: 'honest' }, async ({ page }) => {
      agent = await page.evaluate(() => navigator.userAgent);
      const own = descendants().filter((pid) => !others.has(pid));
      const processes = own.map((pid) => textOf(`/proc/${pid}/environ`) + textOf(`/proc/${pid}/cmdline`));
      seen = processes.join('\n');
    });
    expect(failure).toBeUndefined();
    expect(seen).toContain('--user-data-dir=');
    expect(seen).toContain('PATH=');
    expect(seen).not.toContain('ECPA_');
    expect(seen).not.toContain(pin);
    expect(agent).toMatch(/ ecpa-suite\/\d/);
  });
});
