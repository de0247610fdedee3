import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { contractsFolder, contractText, readContracts } from '../../pages/index.ts';

test('keeps each contract short enough for a review, as the program writes it', async () => {
  const contracts = await readContracts();
  const files = (await readdir(contractsFolder, { recursive: true })).filter((name) => name.endsWith('.yaml'));
  expect(files.length).toBeGreaterThanOrEqual(15);
  for (const file of files) {
    const text = await readFile(join(contractsFolder, file), 'utf8');
    expect(text.split('\n').length, file).toBeLessThan(150);
    const [edition = '', page = ''] = file.replace('.yaml', '').split(/[\\/]/);
    const contract = [...(contracts.get(edition)?.values() ?? [])].find((one) => one.page === page);
    expect(contract && (await contractText(contract)), file).toBe(text);
  }
});
