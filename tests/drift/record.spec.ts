import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SiteWatch, stationOf } from '../../pages/index.ts';
import { Recording } from '../../scripts/drift/recording.ts';
import { ecpaHere } from '../fixtures/ecpa-here.ts';
import { expect, test } from '../fixtures/world.ts';
import { launchHere } from '../fixtures/launch-here.ts';

test('records the site without what is personal, and finds no difference in the replay @whole', async ({ world }) => {
  test.setTimeout(120_000);
  const folder = join(world.home, '2026');
  const recorded = await world.ecpa(['drift', 'record', '--depth', 'portal', '--to', folder]);
  expect(recorded.exitCode).toBe(0);
  const pages = ['home', 'login', 'menu', 'applications', 'portal', 'resume', 'salary', 'slip'];
  expect(recorded.report()).toMatchObject({ recording: folder, pages, loggedOut: true, pinAttempts: 1 });

  const [person] = world.simulator.people;
  const files = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  const html = (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
  expect(html).toContain('公務人員個人資料服務網(MyData)');
  expect(html).not.toContain(person?.name);
  expect(html).not.toMatch(/[A-Z][12]\d{8}|\d\d,[1-9]\d\d|name="challenge" value="[^"]*[1-9]/u);
  const replaced = JSON.parse(await readFile(join(folder, 'replaced.json'), 'utf8')) as object;
  expect(replaced).toMatchObject({
    login: { 'hidden field challenge': 1 },
    slip: { 'hidden field month': 1 },
  });

  const here = { cwd: world.home, env: { ECPA_STATE_DIR: join(world.home, 'state') } };
  const replayed = await ecpaHere(['drift', '--edition', folder, '--depth', 'portal', '--json'], here);
  expect(replayed.report().error).toBeUndefined();
  expect(replayed.report()).toMatchObject({
    edition: '2026',
    differences: [],
    flows: { login: 'works', menu: 'works', resume: 'works', salary: 'works' },
    target: 'sim',
    pinAttempts: 0,
  });
});

test('keeps no recording in which something private still stands', async ({}, info) => {
  await using browser = await launchHere();
  const { page, context } = browser;
  const watch = new SiteWatch(context);
  const body = '<title>登入</title><h1>王小梅的首頁</h1><p>王小梅 您好</p><a href="/">張大同專區</a>';
  await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto('http://ecpa.localhost/');
  const folder = info.outputPath('recording');
  const recording = new Recording(folder, []);
  await recording.keep(page, stationOf('login', page, watch), { watch, persons: [] });
  await expect(recording.store([{ kind: 'name', text: '張大同' }])).rejects.toThrow(/login\.html \(name\)/);
  expect(existsSync(folder)).toBe(false);
  await recording.store([]);
  const kept = await readFile(join(folder, 'login.html'), 'utf8');
  expect(kept).toContain('<h1>某某某的首頁</h1>');
  expect(kept).not.toContain('王小梅');
});
