import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { emptyWindow } from '../../pages/empty-window.ts';
import { LostAnswers } from '../../pages/lost-answers.ts';
import { launchHere } from '../fixtures/launch-here.ts';

test('an answer that sends a script to another site has come; one that is broken off is lost', async () => {
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    if (request.url === '/broken') response.destroy();
    else if (request.url === '/away') {
      response.writeHead(302, { location: `http://other.localhost:${port}/`, 'set-cookie': 'session=1' }).end();
    } else response.setHeader('content-type', 'text/html').end('<!doctype html><title>site</title>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await using browser = await launchHere();
  const { port } = server.address() as AddressInfo;
  const site = `http://own.localhost:${port}`;
  const lost = new LostAnswers(browser.context);
  // A browser whose requests are looked at tells of most of these redirects as failures.
  await browser.context.route(/61161/, (route) => route.abort());
  await browser.page.goto(site);
  const post = (path: string, times: number): Promise<string[]> =>
    browser.page.evaluate(
      ([path, times]) =>
        Promise.all(
          Array.from({ length: times }, () =>
            fetch(path, { method: 'POST' }).then(
              () => 'came',
              () => 'failed',
            ),
          ),
        ),
      [path, times] as const,
    );

  expect(new Set(await post('/away', 60))).toEqual(new Set(['failed']));
  await expect.poll(() => [...lost.origins()]).toEqual([]);
  expect(await browser.context.cookies(site)).toMatchObject([{ name: 'session' }]);
  expect(await post('/broken', 1)).toEqual(['failed']);
  await expect.poll(() => [...lost.origins()]).toEqual([site]);
  server.close();
  server.closeAllConnections();
});

test('an answer whose body is still on its way has come, as the browser has its cookies, until it is broken off', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/late') response.writeHead(500, { 'set-cookie': 'session=1' }).write('half of it');
    else response.setHeader('content-type', 'text/html').end('<!doctype html><title>site</title>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await using browser = await launchHere();
  const site = `http://own.localhost:${(server.address() as AddressInfo).port}`;
  const lost = new LostAnswers(browser.context);
  await browser.page.goto(site);

  const head = browser.page.waitForResponse('**/late');
  await browser.page.evaluate(() => void fetch('/late', { method: 'POST' }));
  await head;
  expect([...lost.origins()]).toEqual([]);
  expect(await browser.context.cookies(site)).toMatchObject([{ name: 'session' }]);
  server.close();
  server.closeAllConnections();
  await expect.poll(() => [...lost.origins()]).toEqual([site]);
});

test('what is broken off to leave counts as lost, and so does what was asked for meanwhile', async () => {
  // It never answers.
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await using browser = await launchHere();
  const lost = new LostAnswers(browser.context);
  const ask = async (site: string): Promise<void> => {
    const asked = browser.page.waitForRequest(`${site}/`);
    browser.page.goto(site).catch(() => undefined);
    await asked;
  };
  const [before, meanwhile] = [`http://before.localhost:${port}`, `http://meanwhile.localhost:${port}`];
  await ask(before);
  const origins = await lost.originsAfter(async () => {
    await ask(meanwhile);
    await emptyWindow(browser.page);
  });
  expect([...origins]).toEqual([before, meanwhile]);
  // A navigation that another one overtakes is no loss at any other time.
  await expect.poll(() => [...lost.origins()]).toEqual([]);
  server.close();
  server.closeAllConnections();
});

test('the component owes nothing: it lets nobody in, and cannot be logged out of', async () => {
  await using browser = await launchHere();
  const lost = new LostAnswers(browser.context);
  const component = 'http://localhost:61161';
  await browser.context.route(`${component}/popupForm`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  // It never answers.
  await browser.context.route(`${component}/sign`, () => undefined);
  await browser.page.goto(`${component}/popupForm`);

  const asked = browser.page.waitForRequest('**/sign');
  await browser.page.evaluate(() => void fetch('/sign', { method: 'POST' }).catch(() => undefined));
  await asked;
  expect([...lost.origins()]).toEqual([]);
});
