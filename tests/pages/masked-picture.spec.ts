import type { Page } from 'playwright-core';
import { expect } from '@playwright/test';
import { maskedPicture } from '../../pages/index.ts';
import { test } from '../fixtures/my-data.ts';

/** Who somebody is, each text as long as the same one of anybody else. */
interface Who {
  readonly name: string;
  readonly id: string;
  readonly birth: string;
}

const one: Who = { name: '林若晴', id: 'Y199012340', birth: '72.04.07' };
const another: Who = { name: '陳子芳', id: 'Y288023451', birth: '68.11.29' };

/** A page that shows somebody wherever a page of the site may. `left`: what stands in the open. */
const pageOf = ({ name, id, birth }: Who, left = '系統公告'): string => `<!DOCTYPE html><html lang="zh-Hant"><body>
  <p>${name} 您好,歡迎使用</p><p>最近登入者：${name}</p><p>${left}</p>
  <label>PIN <input value="${id}"></label> <textarea>${id}</textarea> <select><option>${id}</option></select>
  <table><tr><th>身分證字號</th><td>${id}</td></tr></table><dl><dt>出生日期</dt><dd>${birth}</dd></dl>
  <img alt="" width="90" height="30" src="data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text y="20">${id}</text></svg>`,
  )}"><input type="submit" value="登入"></body></html>`;

test('shows the same picture whoever the page is about, and another when the rest of it is another', async ({
  myData: { flow },
}) => {
  const page = await flow.browser.newPage();
  const pictureOf = async (html: string, { name }: Who): Promise<string> => {
    await page.setContent(html);
    return Buffer.from((await maskedPicture(page, [name])) ?? []).toString('base64');
  };
  const picture = await pictureOf(pageOf(one), one);
  expect(picture.length).toBeGreaterThan(1_000);
  expect((await pictureOf(pageOf(another), another)) === picture).toBe(true);
  expect((await pictureOf(pageOf(one, '系統維護'), one)) === picture).toBe(false);
  await page.close();
});

test('gives no picture of a page that does not answer', async ({ myData: { flow } }) => {
  const page = await flow.browser.newPage();
  await page.setContent(pageOf(one));
  page.evaluate('for (;;);').catch(() => undefined);
  expect(await maskedPicture(page, [one.name], 500)).toBeUndefined();
});

/** Makes what a page shows somebody else's: words one for one, other Chinese and other digits in tables and lists. */
async function becomeAnother(page: Page, was: string, is: string): Promise<number> {
  return page.evaluate(
    ([old, other]) => {
      let changes = 0;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = (node.nodeValue ?? '').replaceAll(old, other);
        const isData = node.parentElement?.closest('td, dd') !== null;
        const next = isData ? text.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10)) : text;
        if (next !== node.nodeValue) changes += 1;
        node.nodeValue = next;
      }
      return changes;
    },
    [was, is] as const,
  );
}

test('shows the same picture of the site’s own pages, whose data they are @whole', async ({ myData }) => {
  const { flow, session, simulator } = myData;
  const name = simulator.people[0]?.name ?? '';
  await session.page.getByRole('link', { name: '個人資料' }).first().click();
  await session.page.waitForLoadState();
  for (const page of [flow.page, session.page]) {
    await page.reload();
    const picture = Buffer.from((await maskedPicture(page, [name])) ?? []);
    expect(picture.length).toBeGreaterThan(1_000);
    await page.reload();
    expect(await becomeAnother(page, name, another.name)).toBeGreaterThan(0);
    expect(Buffer.from((await maskedPicture(page, [another.name])) ?? []).equals(picture)).toBe(true);
    await page.reload();
  }
});
