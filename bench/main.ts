import { parseArgs } from 'node:util';
import buildIfStale from '../scripts/build/build-if-stale.mjs';
import type { Figure } from './figure.ts';
import { thisMachine } from './machine.ts';
import type { Part } from './part.ts';
import { cardFigures } from './parts/card.ts';
import { checkFigures } from './parts/checks.ts';
import { driftFigures } from './parts/drift.ts';
import { journeyFigures } from './parts/journey.ts';
import { peopleFigures } from './parts/people.ts';
import { salaryFigures } from './parts/salary.ts';
import { startFigures } from './parts/start.ts';
import { tokenFigures } from './parts/token.ts';
import { benchTable } from './report/bench-table.ts';
import { storedRun, storeRun } from './report/store-run.ts';
import { fault } from './verdict.ts';

const parts: Readonly<Record<string, Part>> = {
  journey: journeyFigures,
  start: startFigures,
  salary: salaryFigures,
  card: cardFigures,
  token: tokenFigures,
  people: peopleFigures,
  checks: checkFigures,
  drift: driftFigures,
};

/** Rounds of a whole run, and of a brief one; a part of a brief run with a fault is measured again with as many as a whole run's. */
const [wholeRounds, briefRounds] = [9, 3];

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string' },
    check: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const rounds = Number(values.rounds ?? (values.check ? briefRounds : wholeRounds));
if (!Number.isInteger(rounds) || rounds < 1) throw new RangeError('--rounds takes a number from 1');
if (values.write && (values.only !== undefined || values.check || rounds < wholeRounds)) {
  throw new RangeError(`--write stores a whole run: ${wholeRounds} rounds at least, without --only and --check`);
}
await buildIfStale();
const stored = storedRun()?.figures ?? [];
const faultsOf = (figures: readonly Figure[]): readonly string[] =>
  figures.map((figure) => fault(figure, stored)).filter((text) => text !== undefined);

async function measure(name: string): Promise<readonly Figure[]> {
  const part = parts[name];
  if (!part) throw new RangeError(`no part ${name}; there are ${Object.keys(parts).join(', ')}`);
  process.stderr.write(`${name}…\n`);
  const found = await part(rounds, values.check ? 'brief' : 'whole');
  if (!values.check || rounds >= wholeRounds || faultsOf(found).length === 0) return found;
  // A few rounds may have met with something else that the machine did.
  process.stderr.write(`${name} again, ${wholeRounds} rounds: ${faultsOf(found).join('; ')}\n`);
  return (await part(wholeRounds, 'brief')).map((figure) => ({ rounds: wholeRounds, ...figure }));
}

const figures: Figure[] = [];
for (const name of values.only?.split(',') ?? Object.keys(parts)) figures.push(...(await measure(name)));
const run = { at: new Date().toISOString(), rounds, machine: thisMachine(), figures };
process.stdout.write(values.json ? `${JSON.stringify(run, undefined, 2)}\n` : benchTable(run));
if (values.write) storeRun(run);

const worse = values.check ? faultsOf(figures) : [];
if (worse.length > 0) {
  process.stderr.write(`worse than it should be:\n${worse.map((text) => `  ${text}\n`).join('')}`);
  process.exitCode = 1;
}
