import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const day = 86_400_000;

/** Older ones are deleted by the next run. */
const daysBack = 390;

/** Repeats the one run of a history folder so many times, spread over the past year; the folder then has a file a month. */
export async function repeatRun(folder: string, times: number): Promise<void> {
  const [name, ...others] = (await readdir(folder)).filter((file) => file.endsWith('.jsonl'));
  if (name === undefined || others.length > 0) throw new Error(`${folder} has not one month of runs`);
  const run = JSON.parse(await readFile(join(folder, name), 'utf8')) as { readonly startedAt: string };
  await rm(join(folder, name));
  const months = new Map<string, string>();
  for (let count = times; count > 0; count -= 1) {
    const startedAt = new Date(Date.parse(run.startedAt) - (count / times) * daysBack * day).toISOString();
    const file = `runs-${startedAt.slice(0, 7)}.jsonl`;
    months.set(file, `${months.get(file) ?? ''}${JSON.stringify({ ...run, startedAt })}\n`);
  }
  for (const [file, lines] of months) await writeFile(join(folder, file), lines, { mode: 0o600 });
}
