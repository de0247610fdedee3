import { readFile } from 'node:fs/promises';
import { createTwoFilesPatch } from 'diff';
import type { SiteWalk } from '../../flows/index.ts';
import { contractsFolder, contractText, recordPage } from '../../pages/index.ts';

/** What the contracts would become if the site as it is now were right, as a patch for `git apply`; empty when nothing differs. */
export async function contractPatch({ edition, pages }: SiteWalk): Promise<string> {
  const patches = pages.map(async ({ seen }) => {
    const name = `${edition}/${seen.page}.yaml`;
    const was = await readFile(`${contractsFolder}/${name}`, 'utf8').catch(() => '');
    const is = await contractText(recordPage(seen, edition));
    if (was === is) return '';
    const path = `pages/contracts/${name}`;
    return createTwoFilesPatch(was === '' ? '/dev/null' : `a/${path}`, `b/${path}`, was, is, '', '', { context: 3 });
  });
  return (await Promise.all(patches)).join('');
}
