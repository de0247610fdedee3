import { expect, test } from '@playwright/test';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { processMark } from '../../browser/index.ts';
import { sweepProfiles } from '../../browser/profile.ts';

const dead = 4_194_303;

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
