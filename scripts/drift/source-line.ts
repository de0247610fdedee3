import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a page object may write for a landmark, the surest first: its name, or of a room's landmark the room. */
function marksOf(landmark: string): readonly string[] {
  const [, place = ''] = landmark.split('.');
  const room = /^(.+)_LINK$/.exec(place)?.[1] ?? landmark.split('.')[0] ?? '';
  return [`'${landmark}'`, `name: '${room}'`];
}

/** Finds where the page objects name landmarks: `pages/login-page.ts:42`, or `null` for what no page object names. */
export async function sourceLines(landmarks: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const names = (await readdir(`${root}pages`, { recursive: true })).filter((name) => /^(?!drift).*\.ts$/.test(name));
  const files = await Promise.all(
    names.toSorted().map(async (name) => {
      const text = await readFile(`${root}pages/${name}`, 'utf8').catch(() => '');
      return { path: `pages/${name.replaceAll('\\', '/')}`, lines: text.split('\n') };
    }),
  );
  const find = (mark: string): string | undefined => {
    for (const { path, lines } of files) {
      const line = lines.findIndex((text) => text.includes(mark));
      if (line >= 0) return `${path}:${line + 1}`;
    }
    return undefined;
  };
  return new Map(
    landmarks.map((landmark) => [
      landmark,
      marksOf(landmark)
        .map(find)
        .find((place) => place !== undefined) ?? null,
    ]),
  );
}
