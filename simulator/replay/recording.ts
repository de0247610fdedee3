import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  schema: z.literal(1),
  name: z.string(),
  pages: z.array(
    z.object({
      page: z.string(),
      site: z.enum(['ecpa', 'mydata']),
      path: z.string(),
      file: z.string().regex(/^[\w-]+\.html$/),
    }),
  ),
});

/** A page of a recording, and its HTML. */
export interface RecordedPage {
  /** As the contracts name it. */
  readonly page: string;
  readonly site: 'ecpa' | 'mydata';
  readonly path: string;
  readonly html: string;
}

/** Reads what `ecpa drift record` wrote. Rejects when the folder is none of that. */
export async function readRecording(
  folder: string,
): Promise<{ readonly name: string; readonly pages: readonly RecordedPage[] }> {
  const { name, pages } = schema.parse(JSON.parse(await readFile(join(folder, 'recording.json'), 'utf8')));
  const read = pages.map(async ({ file, ...page }) => ({ ...page, html: await readFile(join(folder, file), 'utf8') }));
  return { name, pages: await Promise.all(read) };
}
