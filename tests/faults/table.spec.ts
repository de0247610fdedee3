import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { format } from 'prettier';
import { faultTable } from './fault-table.ts';
import { matrix } from './matrix.ts';
import { areas } from './stage/fault-case.ts';

const page = fileURLToPath(new URL('../../docs/faults.md', import.meta.url));

test('the table of faults in the docs is the one that is played', async () => {
  const table = await format(faultTable(matrix), { parser: 'markdown', printWidth: 120 });
  if (process.env['ECPA_UPDATE_DOCS'] === '1') writeFileSync(page, table);
  expect(readFileSync(page, 'utf8')).toBe(table);
});

test('the table has at least 80 faults, each once, and every chapter', () => {
  const titles = matrix.map(({ area, what, edition = '2024' }) => `${area}: ${what} (${edition})`);
  expect(new Set(titles).size).toBe(titles.length);
  expect(new Set(matrix.map(({ area, what }) => `${area}: ${what}`)).size).toBeGreaterThanOrEqual(80);
  expect(areas.filter((area) => !matrix.some((row) => row.area === area))).toEqual([]);
});
