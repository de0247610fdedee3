import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import { handedOn } from '../../pages/handed-on.ts';
import { launchHere } from '../fixtures/launch-here.ts';

const sendsItself = '<form method="post" action="$"></form><script>document.forms[0].submit()</script>';

/** A site whose first page opens windows; `/form` leads on to another site at once. */
async function openSite() {
  const server = createServer((request: IncomingMessage, response) => {
    const { port } = server.address() as AddressInfo;
    const body = request.url === '/form' ? sendsItself.replace('$', `http://other.localhost:${port}/portal`) : 'a page';
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>site</title>${body}`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const site = `http://own.localhost:${(server.address() as AddressInfo).port}`;
  const browser = await launchHere();
  await browser.page.goto(site);
  return {
    site,
    open: async (path: string): Promise<Page> => {
      const opened = browser.page.waitForEvent('popup');
      await browser.page.evaluate((address) => void window.open(address), path);
      return opened;
    },
    [Symbol.asyncDispose]: async () => {
      await browser[Symbol.asyncDispose]();
      server.close();
      server.closeAllConnections();
    },
  };
}

test('a form that sends itself to another site goes by', async () => {
  await using scene = await openSite();
  const window = await scene.open('/form');
  await handedOn(window, scene.site, 20_000);
  expect(new URL(window.url())).toMatchObject({ hostname: 'other.localhost', pathname: '/portal' });
});

test('a page of the same site that stays is there to be read', async () => {
  await using scene = await openSite();
  const window = await scene.open('/refusal');
  const never = 24 * 60 * 60_000;
  await handedOn(window, scene.site, never);
  expect(window.url()).toBe(`${scene.site}/refusal`);
});

test('a window that stays empty is not waited for', async () => {
  await using scene = await openSite();
  const window = await scene.open('about:blank');
  await handedOn(window, scene.site, 500);
  expect(window.url()).toBe('about:blank');
});
