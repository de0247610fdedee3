import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { leaksAfter } from '../../scripts/after-run/leaks-after.ts';
import { readSettings } from '../../scripts/settings/read-settings.ts';

test('a run that leaves a name in history, JUnit or metrics ends with 16, names the files, and keeps none of them', async () => {
  const home = await mkdtemp(join(tmpdir(), 'ecpa-leaks-'));
  const history = join(home, 'history');
  await mkdir(history);
  const junit = join(home, 'junit.xml');
  const settings = readSettings({ flags: { lang: 'en', junit }, environment: {}, dotenvPath: '' });
  const said: string[] = [];
  const search = () =>
    leaksAfter(settings, [{ kind: 'name', text: '林若晴' }], {
      environment: { ECPA_STATE_DIR: home },
      say: (line) => said.push(line),
    });
  await writeFile(join(history, '2026-11.jsonl'), '{"detail":"fine"}\n');
  expect(search()).toBeUndefined();
  await writeFile(join(history, '2026-10.jsonl'), '{"detail":"\\u6797\\u82e5\\u6674"}\n');
  await writeFile(junit, '<testcase name="&#26519;&#33509;&#26228;"/>');
  expect(search()).toBe(16);
  expect(said.join('')).toMatch(/2026-10\.jsonl \(name\); .*junit\.xml \(name\)[^]*\[PRIVACY\.LEAK\]/);
  expect(said.join('')).not.toContain('林若晴');
  expect(await readdir(history)).toEqual(['2026-11.jsonl']);
  await rm(home, { recursive: true });
});
