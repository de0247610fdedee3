import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { differenceText } from '../../scripts/change/difference-text.ts';
import { readTextFile } from '../../scripts/change/read-text-file.ts';
import { encodeBig5 } from '../../simulator/cards/index.ts';

const text = '本人樂於分享經驗。\n第二段。';

const good: readonly (readonly [what: string, bytes: Uint8Array])[] = [
  ['UTF-8', Buffer.from(`${text}\n`)],
  ['UTF-8 with BOM and CRLF', Buffer.from(`\ufeff${text.replace('\n', '\r\n')}\r\n`)],
];

for (const [what, bytes] of good) {
  test(`reads ${what}`, async ({}, testInfo) => {
    const path = testInfo.outputPath('text.txt');
    await writeFile(path, bytes);
    expect(await readTextFile(path)).toBe(text);
  });
}

const bad: readonly (readonly [what: string, bytes: Uint8Array, told: RegExp])[] = [
  ['Big5', encodeBig5(text), /not UTF-8; it looks like Big5/],
  ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), /not UTF-8; it looks like UTF-16/],
  ['other bytes', Uint8Array.of(0xff, 0xff, 0x80), /not UTF-8; its encoding is not known/],
  ['nothing', Buffer.from(' \n\n'), /is empty/],
  ['control characters', Buffer.from('a\u0000b'), /control characters/],
  ['too much', Buffer.alloc(70_000, 'a'), /has 70000 bytes/],
];

for (const [what, bytes, told] of bad) {
  test(`refuses ${what}, and says what it is`, async ({}, testInfo) => {
    const path = testInfo.outputPath('text.txt');
    await writeFile(path, bytes);
    await expect(readTextFile(path)).rejects.toMatchObject({
      reason: 'unusable-text',
      message: expect.stringMatching(told),
    });
  });
}

test('refuses a file that is not there, as a fault of the command line', async ({}, { outputDir }) => {
  await expect(readTextFile(join(outputDir, 'none.txt'))).rejects.toMatchObject({ kind: 'USAGE' });
});

test('shows a difference line by line, in colour where it is asked for', () => {
  const [old, becomes] = ['一\n二\n三', '一\n二二\n三\n四'];
  expect(differenceText(old, becomes, { colour: false })).toBe('  一\n- 二\n+ 二二\n  三\n+ 四\n');
  expect(differenceText(old, becomes, { colour: true })).toContain('\u001b[31m- 二\u001b[0m');
});
