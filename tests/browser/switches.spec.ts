import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { launchHere } from '../fixtures/launch-here.ts';

const prefix = '--disable-features=';

test('our switches disable all that Playwright disables, and no window loads pages of its own', async () => {
  test.skip(process.platform !== 'linux', 'Linux alone tells how a process was started');
  await using browser = await launchHere();
  const session = await browser.context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const id = processInfo.find(({ type }) => type === 'browser')?.id ?? 0;
  const lists = readFileSync(`/proc/${id}/cmdline`, 'latin1')
    .split('\0')
    .filter((argument) => argument.startsWith(prefix))
    .map((argument) => argument.slice(prefix.length).split(','));
  expect(lists).toHaveLength(2);
  const [playwrights = [], ours = []] = lists;
  expect(ours).toEqual(expect.arrayContaining(playwrights));

  const { targetInfos } = (await session?.send('Target.getTargets')) ?? { targetInfos: [] };
  expect(targetInfos.map(({ type }) => type)).toEqual(['page']);
  // Drawn by the browser itself: to start a process for it would take a tenth of a second.
  expect(processInfo.map(({ type }) => type)).not.toContain('GPU');
});

test('asks again for no page that broke off, which Chromium does of its own after a second', async () => {
  let asked = 0;
  const server = createServer(({ socket }) => {
    asked += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await using browser = await launchHere();
  const { port } = server.address() as AddressInfo;
  await expect(browser.page.goto(`http://site.localhost:${port}/`)).rejects.toThrow('ERR_');
  const before = asked;
  await pause(1_800);
  expect(asked).toBe(before);
  server.close();
});
