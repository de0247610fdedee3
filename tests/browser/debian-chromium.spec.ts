import { expect, test } from '@playwright/test';
import { type Files, programOf } from '../../browser/debian-chromium.ts';

const wrapper = '/usr/bin/chromium';
const program = '/usr/lib/chromium/chromium';
const debian = ['/etc/chromium.d', program];

const machine = (paths: readonly string[], switches: readonly string[] = ['README', 'default-flags']): Files => ({
  exists: (path) => paths.includes(path),
  namesIn: () => switches,
});

test('starts Chromium without Debian’s shell script, unless somebody has put switches there', () => {
  expect(programOf(wrapper, machine(debian))).toBe(program);
  expect(programOf(wrapper, machine(debian, ['README', 'proxy']))).toBe(wrapper);
  expect(programOf(wrapper, machine([program]))).toBe(wrapper);
  expect(programOf(wrapper, machine(['/etc/chromium.d']))).toBe(wrapper);
  expect(programOf('/opt/google/chrome/chrome', machine(debian))).toBe('/opt/google/chrome/chrome');
});
