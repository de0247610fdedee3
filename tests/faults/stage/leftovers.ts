import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { earlier, type Scene } from './scene.ts';

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  return entries.toSorted();
}

/** What a run left on the disk that it should not have: a line each. `document`: whether it may have stored one. */
export async function leftovers(
  scene: Scene,
  { document }: { readonly document: boolean },
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of await filesBelow(scene.temporary)) found.push(`a temporary file: ${file}`);
  for (const folder of [scene.out, scene.state, scene.home]) {
    for (const file of await filesBelow(folder))
      if (/\.part\b/.test(file)) found.push(`a part of a file: ${join(folder, file)}`);
  }
  const documents = (await filesBelow(scene.out)).filter((name) => !(name in earlier));
  if (!document) for (const name of documents) found.push(`a document: ${name}`);
  return found;
}

/** What became of the document of earlier: a line for each file that is not as it was. */
export async function earlierChanged({ out }: Scene): Promise<readonly string[]> {
  const lines = await Promise.all(
    Object.entries(earlier).map(async ([name, text]) => {
      const now = await readFile(join(out, name), 'utf8').catch(() => undefined);
      return now?.startsWith(text) === true ? [] : [`an earlier file has changed: ${name}`];
    }),
  );
  return lines.flat();
}
