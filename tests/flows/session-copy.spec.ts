import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { copySession } from '../../flows/index.ts';
import { launchHere } from '../fixtures/launch-here.ts';

test('has the session once it has settled, however late the browser tells it; one that never does is not waited for', async () => {
  const server = createServer((_, response) => {
    response.setHeader('set-cookie', 'session=1').setHeader('content-type', 'text/html').end('<!doctype html>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await using browser = await launchHere();
  const { context, page } = browser;
  const told = context.cookies.bind(context);
  const site = `http://own.localhost:${(server.address() as AddressInfo).port}`;
  const copy = copySession(context);

  context.cookies = async () => {
    await pause(200);
    return told();
  };
  await page.goto(site);
  expect(copy.cookies).toEqual([]);
  await copy.settled();
  expect(copy.cookies).toMatchObject([{ name: 'session' }]);
  expect(copy.origins).toEqual([site]);

  context.cookies = () => new Promise(() => undefined);
  await page.goto(site);
  await copy.settled();
  expect(copy.cookies).toMatchObject([{ name: 'session' }]);
  server.close();
  server.closeAllConnections();
});
