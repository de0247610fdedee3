import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { processMark } from '../../browser/index.ts';
import { createProfile, sweepProfiles } from '../../browser/profile.ts';

const dead = 4_194_303;

/** Writes a file after the other into a folder for 1.5 s, as the last process of a browser that was killed may do for a moment. */
const writer = `
  const { writeFileSync } = require('node:fs');
  const end = Date.now() + 1500;
  for (let count = 0; Date.now() < end; count += 1) {
    try { writeFileSync(process.argv[1] + '/state-' + count, ''); } catch {}
    if (count === 100) process.stdout.write('writing');
  }`;

test('sweeps what dead runs left, and nothing of a live run or of another PID namespace', ({}, testInfo) => {
  const folder = testInfo.outputPath('tmp');
  const [pid = '', namespace = ''] = processMark().split('.');
  const kept = [
    `ecpa-profile-${pid}.${namespace}-a`,
    `ecpa-profile-${dead}.1-b`,
    `ecpa-profile-0-c`,
    `other-${dead}-d`,
  ];
  for (const name of [...kept, `ecpa-profile-${dead}.${namespace}-e`, `ecpa-profile-${dead}-f`]) {
    mkdirSync(join(folder, name, 'Default'), { recursive: true });
  }
  sweepProfiles([folder, join(folder, 'missing')]);
  expect(readdirSync(folder).toSorted()).toEqual(kept.toSorted());
});

test('a profile that a process writes into still is removed whole', async () => {
  const profile = createProfile({ popupOrigins: [], loopbackOrigins: [] });
  const writing = spawn(process.execPath, ['-e', writer, join(profile.folder, 'Default')]);
  await once(writing.stdout, 'data');
  await profile.remove();
  if (writing.exitCode === null) await once(writing, 'exit');
  expect(existsSync(profile.folder)).toBe(false);
});
