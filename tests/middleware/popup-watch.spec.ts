import { expect } from '@playwright/test';
import { watchPopups } from '../../middleware/index.ts';
import { test } from './world.ts';

test('tells that the pop-up opened in a click came', async ({ world, site }) => {
  const watch = await watchPopups(world, site);
  const page = await world.newPage();
  await page.goto(site);
  const fate = watch.next();
  await page.getByRole('button', { name: '登入' }).click();
  expect(await fate).toBe('opened');
});

test('tells that a pop-up opened without a click was blocked', async ({ world, site }) => {
  const watch = await watchPopups(world, site);
  const page = await world.newPage();
  const fate = watch.next();
  await page.goto(`${site}/eager`);
  expect(await fate).toBe('blocked');
  await expect(page.locator('output')).toHaveText('blocked');
});

test('leaves other windows and other sites alone', async ({ world, site, server }) => {
  const watch = await watchPopups(world, site);
  const page = await world.newPage();
  await page.goto(`http://evil.localhost:${server.port}/`);
  let told: string | undefined;
  void watch.next().then((fate) => (told = fate));
  await page.getByRole('button', { name: '登入' }).click();
  await page.goto(site);
  await page.evaluate(() => window.open('/elsewhere', 'other'));
  expect(told).toBeUndefined();
});

test('is not to be told from the browser’s own window.open', async ({ world, site, server }) => {
  await watchPopups(world, site);
  const page = await world.newPage();
  const looks: unknown[] = [];
  for (const origin of [`http://evil.localhost:${server.port}`, site]) {
    await page.goto(origin);
    looks.push(
      await page.evaluate(() => {
        const found = Object.getOwnPropertyDescriptor(window, 'open');
        const opener = found?.value as (...args: unknown[]) => unknown;
        const { name, length } = opener;
        const texts = [opener.toString(), String(opener)];
        return { name, length, texts, writable: found?.writable, enumerable: found?.enumerable };
      }),
    );
  }
  expect(looks[1]).toEqual(looks[0]);
});
