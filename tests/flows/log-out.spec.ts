import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { type FlowContext, logOut } from '../../flows/index.ts';
import { SiteWatch } from '../../pages/index.ts';
import { launchHere } from '../fixtures/launch-here.ts';

const page = (body: string): string => `<!doctype html><meta charset="utf-8"><title>人事服務網</title>${body}`;
const inside = page('<a href="/Home/LogOff">登出</a>');
const door = page('<a href="/webform/clogin.aspx">登入</a>');

/** A site that lets in whoever opens `/in`, and what it does that no site should. What it answers to `/lost` never comes. */
interface Site {
  isIn: boolean;
  /** Answers the request for 登出. */
  readonly logOff: (site: Site, response: ServerResponse) => void;
  /** Another host that the first page leads to. */
  readonly leadsTo?: string;
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
  led: { isIn: false, logOff: (_, response) => response.writeHead(404).end(''), leadsTo: 'honest' },
};

function answer(site: Site, path: string, response: ServerResponse, port: number): void {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  if (path === '/in') site.isIn = true;
  if (path === '/lost') response.destroy();
  else if (path === '/Home/LogOff') site.logOff(site, response);
  else if (site.leadsTo !== undefined && path === '/') {
    response.writeHead(302, { location: `http://${site.leadsTo}.localhost:${port}/` }).end();
  } else response.end(site.isIn && site.leadsTo === undefined ? inside : door);
}

test('tells that somebody is logged out only where the site has shown it', async () => {
  const server = createServer((request, response) => {
    const [name = ''] = (request.headers.host ?? '').split('.');
    const site = sites[name];
    if (site) answer(site, request.url ?? '/', response, (server.address() as AddressInfo).port);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await using browser = await launchHere();
  const leave = async (name: string, path: string): Promise<string> => {
    const site = `http://${name}.localhost:${port}`;
    const flow: FlowContext = {
      browser: browser.context,
      page: browser.page,
      watch: new SiteWatch(browser.context),
      site,
      timeout: 5_000,
      downloads: { largest: 1 },
      step: (_title, body) => body(),
    };
    await browser.page.goto(`${site}${path}`).catch(() => undefined);
    return logOut(flow, [site]).then(
      () => `out, and ${sites[name]?.isIn === true ? 'in' : 'out'} at the site`,
      (error: unknown) => String(error).replace(/http:\S+/g, 'the site'),
    );
  };
  expect(await leave('honest', '/in')).toBe('out, and out at the site');
  expect(await leave('honest', '/')).toBe('out, and out at the site');
  expect(await leave('mute', '/in')).toBe('out, and out at the site');
  expect(await leave('broken', '/in')).toBe('SiteError: somebody is signed in at the site even after 登出');
  expect(await leave('polite', '/in')).toBe('SiteError: somebody is signed in at the site even after 登出');
  expect(await leave('led', '/in')).toBe('SiteError: the site leads to honest.localhost, so it shows nothing');
  const lost = 'SiteError: an answer of the site was lost: nobody knows whether it let somebody in';
  expect(await leave('honest', '/lost')).toBe(lost);
  expect(await leave('honest', '/in')).toBe('out, and out at the site');
  server.close();
  server.closeAllConnections();
});
