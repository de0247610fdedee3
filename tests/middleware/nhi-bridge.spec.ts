import type { Frame, Page } from 'playwright-core';
import { openNhi } from '../../middleware/index.ts';
import { installNhiComponent } from '../../simulator/nhi/index.ts';
import { FaultSwitches } from '../../simulator/faults/index.ts';
import { person } from '../../simulator/people/index.ts';
import { NhiServers } from '../../simulator/site/state/nhi-servers.ts';
import { findNhiComponent } from '../../middleware/index.ts';
import { expect, test } from '@playwright/test';
import { passwordOf } from './nhi-side.ts';
import { startSiteServer } from './site-server.ts';
import { launchHere } from '../fixtures/launch-here.ts';

/** Sends requests over one socket of the page, in turn; `closed` where it was closed without an answer. */
async function ask(frame: Page | Frame, address: string, requests: readonly string[], raw = false): Promise<string[]> {
  return frame.evaluate(
    async ([to, wanted, bare]) => {
      // What a page finds behind the WebSocket that it is shown.
      const Socket = bare ? (WebSocket.prototype.constructor as typeof WebSocket) : WebSocket;
      const socket = new Socket(to);
      const next = (event: 'open' | 'message'): Promise<string> =>
        new Promise((resolve) => {
          socket.addEventListener(event, (told) => {
            resolve(told instanceof MessageEvent ? String(told.data) : 'open');
          });
          socket.addEventListener('close', () => {
            resolve('closed');
          });
        });
      if ((await next('open')) === 'closed') return ['closed'];
      const answers: string[] = [];
      for (const request of wanted) {
        const answer = next('message');
        socket.send(request);
        answers.push(await answer);
      }
      return answers;
    },
    [address, requests, raw] as const,
  );
}

test('answers the site’s own top-level page, under both names, and nobody else', async () => {
  await using server = await startSiteServer();
  const world = { faults: new FaultSwitches(), holder: person(0), servers: new NhiServers() };
  await using standIn = await installNhiComponent(world, 0);
  const port = Number(new URL(standIn.address).port);
  await using component = await findNhiComponent({ port, timeout: 5_000 });
  await using browser = await launchHere();
  const { context, page } = browser;
  const site = `http://ecpa.localhost:${server.port}`;
  const evil = `http://evil.localhost:${server.port}`;
  await using nhi = await openNhi(context, { site, component, port });
  const local = `wss://localhost:${port}/echo`;
  const named = `wss://iccert.nhi.gov.tw:${port}/echo`;

  await page.goto(site);
  const { nhiCardNumber } = person(0);
  for (const address of [local, named]) {
    const [version, basic] = await ask(page, address, ['GetVersion', 'GetBasic']);
    expect([version, basic]).toEqual(['GetVersion:0001', expect.stringContaining(nhiCardNumber)]);
  }
  for (const address of [
    `wss://127.0.0.1:${port}/echo`,
    `ws://localhost:${port}/echo`,
    `wss://localhost:${port}/other`,
  ]) {
    expect(await ask(page, address, ['GetBasic']), address).toEqual(['closed']);
  }
  // A socket that no page announced is nobody's: the gate does not hang on the page's own word.
  expect(await ask(page, local, ['GetBasic'], true)).toEqual(['4041']);

  const pending = nhi.startLogin(passwordOf('Right-1234'));
  await page.goto(`${site}/framing?${encodeURIComponent(`${evil}/`)}`);
  const frame = page.frame({ url: new RegExp(evil) });
  if (!frame) throw new Error('there is no frame');
  expect(await ask(frame, local, ['GetBasic', `EnCrypt?Pwd=${pending.decoy}`])).toEqual(['4041', '4041']);
  expect(await pending.outcome).toMatchObject({ kind: 'refused', refusal: { reason: 'foreign-origin', origin: evil } });
  expect(pending.handedOver).toBe(false);

  await page.goto(`${site}/framing?${encodeURIComponent(`${site}/`)}`);
  const own = page.frames().find((one) => one.parentFrame() !== null);
  if (!own) throw new Error('there is no frame');
  expect(await ask(own, local, ['GetBasic'])).toEqual(['4041']);

  const other = await context.newPage();
  await other.goto(evil);
  expect(await ask(other, local, ['GetBasic', 'GetVersion'])).toEqual(['4041', '4041']);
  expect(new Set(nhi.refusals.map(({ reason }) => reason))).toEqual(new Set(['foreign-origin', 'not-top-level']));
  expect(standIn.requests).not.toContain('EnCrypt');
});
