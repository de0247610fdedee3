import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { flows } from '../flow.ts';
import { pageNames } from './page-name.ts';
import type { PageContract } from './page-contract.ts';

/** Where the contracts lie, a folder an edition. */
export const contractsFolder = fileURLToPath(new URL('../contracts', import.meta.url));

/** Made when it is wanted: it takes as long to make as a run takes to read its settings, and most need no contract. */
function contractSchema() {
  const words = z.array(z.string());
  return z.object({
    page: z.enum(pageNames),
    edition: z.string(),
    title: z.string(),
    landmarks: z.record(
      z.string(),
      z.object({
        role: z.string(),
        name: z.string(),
        type: z.string().exactOptional(),
        entry: z.string().exactOptional(),
        window: z.string().exactOptional(),
        in: z.string(),
        needed: z.array(z.enum(flows)),
      }),
    ),
    forms: z.array(
      z.object({
        of: words,
        method: z.string(),
        target: z.string(),
        window: z.string().exactOptional(),
        fields: words,
        hidden: words,
      }),
    ),
    leaves: words,
    scripts: words,
    origins: words,
    snapshot: z.string().transform((text) => text.split('\n').filter((line) => line !== '')),
  });
}

/** All contracts of a folder, by edition and page. Throws when one is no contract. */
export async function readContracts(
  folder = contractsFolder,
): Promise<ReadonlyMap<string, ReadonlyMap<string, PageContract>>> {
  const { parse } = await import('yaml');
  const schema = contractSchema();
  const editions = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const read = editions.map(async ({ name: edition }) => {
    const names = (await readdir(`${folder}/${edition}`)).filter((name) => name.endsWith('.yaml'));
    const contracts = names.map(async (name) =>
      schema.parse(parse(await readFile(`${folder}/${edition}/${name}`, 'utf8'))),
    );
    const pages = (await Promise.all(contracts)).map((contract) => [contract.page, contract] as const);
    return [edition, new Map(pages)] as const;
  });
  return new Map(await Promise.all(read));
}
