import { parseArgs } from 'node:util';
import buildIfStale from '../scripts/build/build-if-stale.mjs';
import type { Figure } from './figure.ts';
import { thisMachine } from './machine.ts';
import { cardFigures } from './parts/card.ts';
import { checkFigures } from './parts/checks.ts';
import { journeyFigures } from './parts/journey.ts';
import { peopleFigures } from './parts/people.ts';
import { salaryFigures } from './parts/salary.ts';
import { startFigures } from './parts/start.ts';
import { tokenFigures } from './parts/token.ts';
import { benchTable } from './report/bench-table.ts';
import { storedRun, storeRun } from './report/store-run.ts';
import { fault } from './verdict.ts';

/** Each part by its name: it takes a number of rounds and gives its figures. */
const parts: Readonly<Record<string, (rounds: number) => Promise<readonly Figure[]>>> = {
  journey: journeyFigures,
  start: startFigures,
  salary: salaryFigures,
  card: cardFigures,
  token: tokenFigures,
  people: peopleFigures,
  checks: checkFigures,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '9' },
    check: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

if (values.write && values.only !== undefined) throw new RangeError('--write stores a whole run: without --only');
await buildIfStale();
const wanted = values.only?.split(',') ?? Object.keys(parts);
const rounds = Number(values.rounds);
const figures: Figure[] = [];
for (const name of wanted) {
  const part = parts[name];
  if (!part) throw new RangeError(`no part ${name}; there are ${Object.keys(parts).join(', ')}`);
  process.stderr.write(`${name}…\n`);
  figures.push(...(await part(rounds)));
}
const stored = storedRun();
const run = { at: new Date().toISOString(), rounds, machine: thisMachine(), figures };
process.stdout.write(values.json ? `${JSON.stringify(run, undefined, 2)}\n` : benchTable(run));
if (values.write) storeRun(run);

const worse = figures.map((figure) => fault(figure, stored?.figures ?? [])).filter((text) => text !== undefined);
if (values.check && worse.length > 0) {
  process.stderr.write(`worse than it should be:\n${worse.map((text) => `  ${text}\n`).join('')}`);
  process.exitCode = 1;
}
