import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { LaunchedBrowser } from '../../browser/index.ts';
import { sentFileName } from '../../documents/index.ts';
import { downloadedBytes, downloadedFile } from '../../flows/downloaded-bytes.ts';
import type { FlowContext } from '../../flows/index.ts';
import { SiteWatch, startDownload } from '../../pages/index.ts';
import { encodeBig5 } from '../../simulator/cards/index.ts';
import { sendFlood } from '../../simulator/site/http/send-flood.ts';
import { test as base } from '../fixtures/kept.ts';
import { launchHere } from '../fixtures/launch-here.ts';

const megabyte = 1024 * 1024;
const type = { 'Content-Type': 'application/octet-stream' };
const flood = {
  kind: 'flood',
  head: Buffer.from('%PDF-'),
  mediaType: 'application/pdf',
  disposition: 'attachment',
} as const;

/** What the little site answers, by path. */
const answers: Readonly<Record<string, RequestListener>> = {
  '/': (_, response) => {
    const links = Object.keys(answers).map((path) => `<a href="${path}">${path}</a>`);
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!DOCTYPE html>${links.join(' ')}`);
  },
  '/whole': (_, response) => {
    const name = encodeBig5('許功蓋.pdf').reduce((text, byte) => text + String.fromCharCode(byte), '');
    const headers = { ...type, 'Content-Disposition': `attachment; filename="${name}"`, 'Content-Length': 3 };
    // As a string it would make Node send the header as UTF-8 too.
    response.writeHead(200, headers).end(Buffer.from('abc'));
  },
  '/elsewhere': (request, response) => {
    response.writeHead(302, { location: `http://localhost:${request.socket.localPort ?? 0}/whole` }).end();
  },
  '/huge': (_, response) => {
    sendFlood(response, { ...flood, length: 200 * megabyte }, {}).catch(() => undefined);
  },
  '/endless': (_, response) => {
    sendFlood(response, flood, {}).catch(() => undefined);
  },
  '/drip': (_, response) => {
    sendFlood(response, { ...flood, piece: 4096, pauseMs: 20 }, {}).catch(() => undefined);
  },
  '/slow': (_, response) => {
    sendFlood(response, { ...flood, length: megabyte, piece: 4096, pauseMs: 50 }, {}).catch(() => undefined);
  },
  '/gone': (_, response) => {
    response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>404 File not here</h1>');
  },
};

/** A little site, and a browser at it. */
interface Place extends AsyncDisposable {
  readonly site: string;
  readonly launched: LaunchedBrowser;
}

async function openPlace(): Promise<Place> {
  const server = createServer((request, response) => answers[request.url ?? '']?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const launched = await launchHere();
  return {
    site: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    launched,
    [Symbol.asyncDispose]: async () => {
      await launched[Symbol.asyncDispose]();
      server.close();
      server.closeAllConnections();
    },
  };
}

const test = base.extend<{ flow: FlowContext }>({
  flow: async ({ keep }, use) => {
    const { launched, site } = await keep(openPlace);
    await launched.page.goto(site);
    await use({
      browser: launched.context,
      page: launched.page,
      watch: new SiteWatch(launched.context),
      site,
      timeout: 10_000,
      downloads: { folder: launched.downloads, largest: 8 * megabyte },
      step: (_title, body) => body(),
    });
  },
});

/** What lies in the browser's folder of downloads. */
const leftIn = ({ downloads }: FlowContext): Promise<readonly string[]> => readdir(downloads.folder ?? '');

/** Follows the link to a path, and takes what comes. */
async function take(flow: FlowContext, path: string) {
  const link = flow.page.getByRole('link', { name: path, exact: true });
  const file = downloadedFile(await startDownload(link, flow.watch, flow.timeout));
  return { bytes: await downloadedBytes(flow, file), file };
}

test.describe.configure({ mode: 'default' });

test('gives the very bytes, and the name in raw Big5 that came with them', async ({ flow }) => {
  const { bytes, file } = await take(flow, '/whole');
  expect(Buffer.from(bytes).toString()).toBe('abc');
  expect(sentFileName(file.disposition ?? '')).toBe('許功蓋.pdf');
  expect(await leftIn(flow)).toEqual([]);
});

test('takes no file from another host than the page’s', async ({ flow }) => {
  const refusal = { landmark: 'DOWNLOAD.ORIGIN', message: expect.stringContaining('http://localhost:') as unknown };
  await expect(take(flow, '/elsewhere')).rejects.toMatchObject(refusal);
  expect(await leftIn(flow)).toEqual([]);
});

test('refuses a file whose length is over the limit as soon as the site tells it', async ({ flow }) => {
  const refusal = { reason: 'invalid', message: expect.stringContaining('announces 200 MB') as unknown };
  await expect(take(flow, '/huge')).rejects.toMatchObject(refusal);
  expect(await leftIn(flow)).toEqual([]);
});

test('breaks off a file without end when it is over the limit', async ({ flow }) => {
  const refusal = { reason: 'invalid', message: expect.stringContaining('the limit of 8.0 MB') as unknown };
  await expect(take(flow, '/endless')).rejects.toMatchObject(refusal);
  expect(await leftIn(flow)).toEqual([]);
});

test('breaks off a file without end and without length when the time is over', async ({ flow }) => {
  const refusal = { reason: 'invalid', message: expect.stringContaining('has no end') as unknown };
  await expect(take({ ...flow, timeout: 5_000 }, '/drip')).rejects.toMatchObject(refusal);
  expect(await leftIn(flow)).toEqual([]);
});

test('calls it a slow site when the length is known and the time is over', async ({ flow }) => {
  await expect(take({ ...flow, timeout: 5_000 }, '/slow')).rejects.toMatchObject({
    name: 'SiteError',
    reason: 'timeout',
  });
});

test('tells the page that came instead of a file, also with 404', async ({ flow }) => {
  const refusal = { reason: 'invalid', message: expect.stringContaining('404 File not here') as unknown };
  await expect(take(flow, '/gone')).rejects.toMatchObject(refusal);
});

test('tells a session that is over from a document that is not there', () => {
  const said = (message: string) => () => downloadedFile({ kind: 'page', message });
  expect(said('連線逾時，請重新登入')).toThrow(expect.objectContaining({ reason: 'session-expired' }));
  expect(said('個人檔案夾 查無資料')).toThrow(expect.objectContaining({ reason: 'none' }));
  expect(said('系統發生錯誤')).toThrow(expect.objectContaining({ reason: 'invalid' }));
});
