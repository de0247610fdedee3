import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BenchRun } from './bench-run.ts';
import { benchPicture } from './bench-picture.ts';
import { benchTable } from './bench-table.ts';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const places = { run: `${docs}benchmark.json`, picture: `${docs}pictures/benchmark.svg`, page: `${docs}benchmark.md` };

/** The table stands between these lines of the page; what is around them is written by hand. */
const [begin, end] = ['<!-- the run begins -->', '<!-- the run ends -->'];

/** The run that the documents show, if there is one. */
export function storedRun(): BenchRun | undefined {
  return existsSync(places.run) ? (JSON.parse(readFileSync(places.run, 'utf8')) as BenchRun) : undefined;
}

/** Puts a run into the documents: the figures as JSON, the table into its page, the picture. */
export function storeRun(run: BenchRun): void {
  writeFileSync(places.run, `${JSON.stringify(run, undefined, 2)}\n`);
  writeFileSync(places.picture, benchPicture(run));
  const page = readFileSync(places.page, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${places.page} has no place for the table`);
  writeFileSync(places.page, `${page.slice(0, from + begin.length)}\n\n${benchTable(run)}\n${page.slice(to)}`);
}
