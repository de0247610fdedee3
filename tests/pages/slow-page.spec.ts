import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { MyDataPortal, ProgressPage, SiteWatch } from '../../pages/index.ts';
import { launchHere } from '../fixtures/launch-here.ts';

const menu = '<nav><a href="/">履歷表下載</a> <a href="/progress">修改進度查詢</a></nav>';
const row = (number: number): string => `<tr><td>學歷</td><td>第${number}筆</td><td>受理中</td></tr>`;
const begin = `<main><h1>修改進度查詢</h1><table><thead><tr><th>資料類別</th><th>修改說明</th><th>處理進度</th></tr></thead>`;

test('reads a page that comes in two parts as a whole', async () => {
  const halves: ServerResponse[] = [];
  const server = createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    if (request.url !== '/progress') response.end(menu);
    else if (response.write(`${menu}${begin}<tbody>${row(1)}`)) halves.push(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await using browser = await launchHere();
  const { page, context } = browser;
  const watch = new SiteWatch(context);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const progress = new ProgressPage(new MyDataPortal(page, watch), watch);
  expect(await progress.room.open(10_000)).toBe(true);
  const read = progress.read(10_000);
  const manyLooks = async (): Promise<string> => {
    for (let look = 0; look < 40; look += 1) await page.getByText('第1筆').waitFor();
    return 'still waiting';
  };
  expect(await Promise.race([manyLooks(), read])).toBe('still waiting');
  halves[0]?.end(`${row(2)}</tbody></table></main>`);
  expect(await read).toMatchObject({ kind: 'found', content: { requests: [{ text: '第1筆' }, { text: '第2筆' }] } });
  server.close();
  server.closeAllConnections();
});
