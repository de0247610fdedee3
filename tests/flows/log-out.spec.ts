import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../browser/index.ts';
import { type FlowContext, logOut } from '../../flows/index.ts';
import { SiteWatch } from '../../pages/index.ts';
import { launchHere } from '../fixtures/launch-here.ts';

const page = (body: string): string => `<!doctype html><meta charset="utf-8"><title>人事服務網</title>${body}`;
const busyLink = `<a href="/Home/LogOff" onclick="this.remove(); for (const begin = Date.now(); Date.now() - begin < 2500; );
  location = '/Home/LogOff'">登出</a>`;
const inside = page('<a href="/Home/LogOff">登出</a>');
const door = page('<a href="/webform/clogin.aspx">登入</a>');

/** A site that lets in whoever opens `/in`, and what it does that no site should. What it answers to `/lost` never comes. */
interface Site {
  isIn: boolean;
  /** Answers the request for 登出. */
  readonly logOff: (site: Site, response: ServerResponse) => void;
  /** Another host that the first page leads to. */
  readonly leadsTo?: string;
  /** What it shows who is in, where that is not the usual. */
  readonly shows?: string;
  /** How often `/lost` was asked for. */
  losses?: number;
}

const letOut =
  (said: string): Site['logOff'] =>
  (site, response) => {
    site.isIn = false;
    response.end(said);
  };

const sites: Readonly<Record<string, Site>> = {
  honest: { isIn: false, logOff: letOut(door) },
  mute: { isIn: false, logOff: letOut(page('謝謝')) },
  broken: { isIn: false, logOff: (_, response) => response.writeHead(404).end(page('找不到網頁')) },
  polite: { isIn: false, logOff: (_, response) => response.end(page('謝謝')) },
  busy: { isIn: false, logOff: letOut(door), shows: page(busyLink) },
  slow: { isIn: false, logOff: (site, response) => setTimeout(letOut(door), 1_500, site, response) },
  led: { isIn: false, logOff: (_, response) => response.writeHead(404).end(''), leadsTo: 'honest' },
  other: { isIn: false, logOff: letOut(door) },
};

type Answer = (site: Site, response: ServerResponse, port: number) => void;

const elsewhere = (port: number): string => `http://other.localhost:${port}/in`;

/** What is answered at addresses of their own. */
const answers: Readonly<Record<string, Answer>> = {
  '/lost': (site, response) => {
    site.losses = (site.losses ?? 0) + 1;
    response.destroy();
  },
  '/never': () => undefined,
  '/on': (_, response, port) => setTimeout(() => response.writeHead(302, { location: elsewhere(port) }).end(), 500),
  '/soon': (_, response, port) =>
    response.end(page(`<script>setTimeout(() => (location = '${elsewhere(port)}'), 500)</script>`)),
  '/Home/LogOff': (site, response) => {
    site.logOff(site, response);
  },
};

/** Answers all other addresses by where the visitor stands. */
function show(site: Site, path: string, response: ServerResponse, port: number): void {
  if (path === '/in') site.isIn = true;
  if (site.leadsTo !== undefined && path === '/') {
    response.writeHead(302, { location: `http://${site.leadsTo}.localhost:${port}/` }).end();
  } else response.end(site.isIn && site.leadsTo === undefined ? (site.shows ?? inside) : door);
}

function answer(site: Site, path: string, response: ServerResponse, port: number): void {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  const own = answers[path];
  if (own) own(site, response, port);
  else show(site, path, response, port);
}

/** All sites, on loopback: how their addresses begin, and how their server ends. */
async function openSites(): Promise<{ of(name: string): string } & AsyncDisposable> {
  const server = createServer((request, response) => {
    const [name = ''] = (request.headers.host ?? '').split('.');
    const site = sites[name];
    if (site) answer(site, request.url ?? '/', response, (server.address() as AddressInfo).port);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    of: (name) => `http://${name}.localhost:${port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** A browser that somebody stands in front of a site with. */
const flowIn = (context: BrowserContext, page: Page, site: string): FlowContext => ({
  ...{ browser: context, page, watch: new SiteWatch(context), site, timeout: 5_000, downloads: { largest: 1 } },
  step: (_title, body) => body(),
});

const lost = 'SiteError: an answer of the site was lost: nobody knows whether it let somebody in';

/** Logs out of a site, and says what was told. */
async function leave(flow: FlowContext, name: string): Promise<string> {
  return logOut(flow, [flow.site]).then(
    () => `out, and ${sites[name]?.isIn === true ? 'in' : 'out'} at the site`,
    (error: unknown) => String(error).replace(/http:\S+/g, 'the site'),
  );
}

test('tells that somebody is logged out only where the site has shown it', async () => {
  await using at = await openSites();
  await using browser = await launchHere();
  const visitAndLeave = async (name: string, path: string): Promise<string> => {
    const flow = flowIn(browser.context, browser.page, at.of(name));
    await browser.page.goto(`${at.of(name)}${path}`).catch(() => undefined);
    return leave(flow, name);
  };
  expect(await visitAndLeave('honest', '/in')).toBe('out, and out at the site');
  expect(await visitAndLeave('honest', '/')).toBe('out, and out at the site');
  expect(await visitAndLeave('mute', '/in')).toBe('out, and out at the site');
  expect(await visitAndLeave('broken', '/in')).toBe('SiteError: somebody is signed in at the site even after 登出');
  expect(await visitAndLeave('polite', '/in')).toBe('SiteError: somebody is signed in at the site even after 登出');
  expect(await visitAndLeave('led', '/in')).toBe('SiteError: the site leads to honest.localhost, so it shows nothing');
  expect(await visitAndLeave('honest', '/lost')).toBe(lost);
  expect(await visitAndLeave('honest', '/in')).toBe('out, and out at the site');
});

test('needs no second window where 登出 was pressed and that was heard of late', async () => {
  await using at = await openSites();
  await using browser = await launchHere();
  const flow = flowIn(browser.context, browser.page, at.of('busy'));
  await browser.page.goto(`${at.of('busy')}/in`);
  expect(await leave(flow, 'busy')).toBe('out, and out at the site');
  expect(browser.context.pages()).toHaveLength(1);
});

test('leaves the site also where its only window shows a page that never came', async () => {
  await using at = await openSites();
  await using browser = await launchHere();
  const flow = flowIn(browser.context, browser.page, at.of('honest'));
  await browser.page.goto(`${at.of('honest')}/in`);
  await expect(browser.page.goto('http://honest.localhost:1/')).rejects.toThrow('ERR_');
  await logOut(flow);
  expect(sites['honest']?.isIn).toBe(false);
});

test('lets no browser ask again for a page that broke off while it logs out', async () => {
  await using at = await openSites();
  const browser = await chromium.launch(findBrowser('auto'));
  const context = await browser.newContext();
  const [window, other] = [await context.newPage(), await context.newPage()];
  const flow = flowIn(context, window, at.of('slow'));
  await window.goto(`${at.of('slow')}/in`);
  await expect(other.goto(`${at.of('slow')}/lost`)).rejects.toThrow('ERR_');
  const asked = sites['slow']?.losses ?? 0;
  expect(asked).toBeGreaterThan(0);
  expect(await leave(flow, 'slow')).toBe('out, and out at the site');
  expect(sites['slow']?.losses).toBe(asked);
  await browser.close();
});

for (const [way, path] of [
  ['the answer that sends it there', '/on'],
  ['a page that leads on', '/soon'],
]) {
  test(`lets no window go on to another site by ${way} while it logs out`, async () => {
    await using at = await openSites();
    await using browser = await launchHere();
    const flow = flowIn(browser.context, browser.page, at.of('slow'));
    await browser.page.goto(`${at.of('slow')}/in`);
    const window = await browser.context.newPage();
    const asked = path === '/on' ? window.waitForEvent('request') : window.waitForEvent('load');
    const underWay = window.goto(`${at.of('slow')}${path}`).catch(() => undefined);
    await asked;
    expect(await leave(flow, 'slow')).toBe('out, and out at the site');
    await underWay;
    expect(sites['other']?.isIn).toBe(false);
  });
}

test('tells that another site may have let somebody in, whose answer never came', async () => {
  await using at = await openSites();
  await using browser = await launchHere();
  const flow = flowIn(browser.context, browser.page, at.of('honest'));
  await browser.page.goto(`${at.of('honest')}/in`);
  const window = await browser.context.newPage();
  const asked = browser.context.waitForEvent('request', (request) => request.url().endsWith('/never'));
  window.goto(`${at.of('other')}/never`).catch(() => undefined);
  await asked;
  expect(await leave(flow, 'honest')).toBe(lost);
});
