import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { createProgram } from '../../scripts/command-line/create-program.ts';

const root = new URL('../../', import.meta.url);

/** The rows of the table of the guide, cell by cell, as a README has them. */
function guideRows(readme: string): string[][] {
  const text = readFileSync(new URL(readme, root), 'utf8');
  const [, table = ''] = /<!-- guide -->(.*?)<!-- \/guide -->/s.exec(text) ?? [];
  const lines = table.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .replace(/\\\|/g, '¦')
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The file that a cell links to. */
const linked = (cell: string | undefined): string => /\]\((.+)\)$/.exec(cell ?? '')?.[1] ?? '';

/** Titles of the tests in a file that run for the edition 2020 too: all but those marked `@once`. */
function runsIn2020(file: string): boolean {
  const text = readFileSync(new URL(file, root), 'utf8');
  const titles = [...text.matchAll(/\btest\(\s*(['`])(.*?)\1/gs)].map(([, , title = '']) => title);
  return !file.startsWith('tests/journeys/') || titles.some((title) => !title.includes('@once'));
}

const program = createProgram('1.2.3', () => undefined);

for (const readme of ['README.md', 'README.zh-TW.md']) {
  test(`${readme}: every line of the guide has a command, a page object and a test in each edition`, () => {
    const rows = guideRows(readme);
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      expect(row, row[0]).toHaveLength(5);
      const [, command = '', ...files] = row;
      const [name = ''] = command.replaceAll('`', '').split(' ');
      expect(program.commands.map((one) => one.name())).toContain(name);
      for (const cell of files) expect(existsSync(fileURLToPath(new URL(linked(cell), root))), cell).toBe(true);
    }
  });

  test(`${readme}: each test that is named for the edition 2020 runs there`, () => {
    const files = guideRows(readme).map((row) => linked(row[3]));
    expect(files.filter((file) => !runsIn2020(file))).toEqual([]);
  });
}

test('both languages have the same rows', () => {
  const facts = (readme: string): string[][] => guideRows(readme).map((row) => row.slice(1));
  expect(facts('README.zh-TW.md')).toEqual(facts('README.md'));
});

test('each link to a file of the project leads to one', () => {
  for (const page of ['README.md', 'README.zh-TW.md', 'CONTRIBUTING.md', 'docs/delete-after-use.md']) {
    const links = [...readFileSync(new URL(page, root), 'utf8').matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(
      ([, link = '']) => link,
    );
    const files = links.filter((link) => !link.startsWith('http'));
    const missing = files.filter((file) => !existsSync(new URL(file, new URL(page, root))));
    expect(missing, page).toEqual([]);
  }
});
