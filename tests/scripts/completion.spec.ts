import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { createProgram } from '../../scripts/command-line/create-program.ts';
import { allShapes, commandShape } from '../../scripts/completion/command-shape.ts';
import { completions, type Shell } from '../../scripts/completion/complete-for.ts';
import { helpWords } from '../../scripts/help/speak-help.ts';

const shape = commandShape(
  createProgram('1.2.3', () => undefined),
  helpWords['zh-TW'],
);

/** What bash offers for these words, the last of which is being typed. */
function offered(...words: readonly string[]): string[] {
  const script = `${completions.bash(shape)}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ecpa; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const text = execFileSync('bash', ['-c', script, 'bash', 'ecpa', ...words], { encoding: 'utf8' });
  return text.split('\n').filter((line) => line !== '');
}

test('completes commands and their parts in bash', () => {
  expect(offered('re')).toEqual(expect.arrayContaining(['resume']));
  expect(offered('card', 'tr')).toEqual(['trust']);
  expect(offered('nonsense-')).toEqual([]);
});

test('completes flags of the command, also of a part, and the values of a flag', () => {
  expect(offered('resume', '--fo')).toEqual(['--form', '--format']);
  expect(offered('resume', '--form', '')).toEqual(['general', 'brief']);
  expect(offered('card', 'trust', '--js')).toEqual(['--json']);
  expect(offered('resume', '--lang', 'zh')).toEqual(['zh-TW']);
  expect(offered('resume', '--card', 'pc')).toEqual(['pcsc']);
});

test('offers folders where a folder is wanted, and nothing where only the person knows', () => {
  expect(offered('resume', '--out', 'scripts/hel')).toEqual(['scripts/help']);
  expect(offered('resume', '--reader', '')).toEqual([]);
});

for (const shell of Object.keys(completions) as Shell[]) {
  test(`names every command and every flag for ${shell}`, () => {
    const script = completions[shell](shape);
    const shapes = allShapes(shape);
    for (const { name } of shapes.filter(({ path }) => path !== '')) expect(script).toContain(name);
    for (const { flags } of shapes) {
      for (const flag of flags.flatMap(({ names }) => names)) expect(script).toContain(flag.replace(/^--?/, ''));
    }
  });
}

for (const shell of ['bash', 'zsh', 'fish'] as const) {
  test(`writes what ${shell} can read`, ({}, testInfo) => {
    const file = testInfo.outputPath('completion');
    writeFileSync(file, completions[shell](shape));
    const tried = spawnSync(shell, ['-n', file]);
    test.skip(tried.error !== undefined, `${shell} is not installed`);
    expect(tried.stderr.toString()).toBe('');
  });
}
