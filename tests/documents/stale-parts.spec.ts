import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readyFolder } from '../../documents/index.ts';

test('removes what a killed run had half written, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ecpa-parts-'));
  const { pid: gone } = spawnSync(process.execPath, ['-e', '']);
  const old = new Date(Date.now() - 120_000);
  const put = async (name: string, at = old): Promise<void> => {
    await writeFile(join(folder, name), 'half a résumé');
    await utimes(join(folder, name), at, at);
  };
  await put(`2026-11-24_公務人員履歷表.pdf.${gone}.part`);
  await put(`of another run.pdf.${process.pid}.part`);
  await put(`just written.pdf.${gone}.part`, new Date());
  await put('a person’s own.part');
  await readyFolder(folder);
  expect((await readdir(folder)).toSorted()).toEqual([
    'a person’s own.part',
    `just written.pdf.${gone}.part`,
    `of another run.pdf.${process.pid}.part`,
  ]);
  await rm(folder, { recursive: true });
});
