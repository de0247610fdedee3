import { test } from '@playwright/test';
import fc from 'fast-check';
import { changes } from './change.ts';
import { type MalformedCard, outcomeOf } from './malformed-card.ts';

/** Cases in all; each test has a share. `npm run fuzz` sets `ECPA_FUZZ_CASES` to 100,000, `ECPA_FUZZ_SEED` repeats a run. */
const cases = Number(process.env['ECPA_FUZZ_CASES'] ?? 10_000);
const seed = Number(process.env['ECPA_FUZZ_SEED'] ?? Date.now() % 1_000_000);

/** The most commands that any card may bring us to. */
const mostExchanges = 600;

/** Which cases are meant. */
export interface CaseOptions {
  /** Which part of all cases. */
  readonly share: number;
  /** The first and the last answer that may be changed, counted from 0. */
  readonly first?: number;
  readonly last: number;
}

/**
 * Does the work once for each case of up to three malformations, and gives the kinds of outcome. A failure tells seed, path and the
 * smallest case that fails; fails also when a card brings us to too many commands.
 */
export async function everyCase(
  card: MalformedCard,
  { share, first = 0, last }: CaseOptions,
  work: () => Promise<void>,
): Promise<string[]> {
  const begin = process.cpuUsage();
  const count: Record<string, number> = {};
  let most = 0;
  const malformation = fc.record({ at: fc.integer({ min: first, max: last }), lasts: fc.boolean(), what: changes });
  const malformations = fc.array(malformation, { minLength: 1, maxLength: 3 });
  const property = fc.asyncProperty(malformations, async (malformed) => {
    card.malformations = malformed;
    const outcome = await outcomeOf(work());
    count[outcome] = (count[outcome] ?? 0) + 1;
    most = Math.max(most, card.exchanges);
    if (card.exchanges > mostExchanges) throw new Error(`${card.exchanges} commands`);
  });
  const numRuns = Math.round(cases * share);
  test.setTimeout(Math.max(60_000, cases));
  await fc.assert(property, { numRuns, seed });
  const seconds = process.cpuUsage(begin).user / 1e6;
  const megabytes = Math.round(process.memoryUsage.rss() / 1e6);
  const description = JSON.stringify({ seed, numRuns, seconds, megabytes, most, ...count });
  test.info().annotations.push({ type: 'cases', description });
  return Object.keys(count);
}
