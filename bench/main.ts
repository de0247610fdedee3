import { parseArgs } from 'node:util';
import buildIfStale from '../scripts/build/build-if-stale.mjs';
import type { Figure } from './figure.ts';
import { holds } from './figure.ts';
import { cardFigures } from './parts/card.ts';
import { journeyFigures } from './parts/journey.ts';
import { salaryFigures } from './parts/salary.ts';
import { startFigures } from './parts/start.ts';
import { tokenFigures } from './parts/token.ts';

/** Each part by its name: it takes a number of rounds and gives its figures. */
const parts: Readonly<Record<string, (rounds: number) => Promise<readonly Figure[]>>> = {
  journey: journeyFigures,
  start: startFigures,
  card: cardFigures,
  token: tokenFigures,
  salary: salaryFigures,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '9' },
    check: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

await buildIfStale();
const wanted = values.only?.split(',') ?? Object.keys(parts);
const figures: Figure[] = [];
for (const name of wanted) {
  const part = parts[name];
  if (!part) throw new RangeError(`no part ${name}; there are ${Object.keys(parts).join(', ')}`);
  figures.push(...(await part(Number(values.rounds))));
}
if (values.json) process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`);
else for (const figure of figures) process.stdout.write(`${describe(figure)}\n`);

const worse = figures.filter((figure) => !holds(figure));
if (values.check && worse.length > 0) {
  process.stderr.write(`slower than the limit: ${worse.map(({ name }) => name).join('; ')}\n`);
  process.exitCode = 1;
}

function describe({ name, ratio, ours, other, unit, limit }: Figure): string {
  const bound = limit === undefined ? '' : `  (limit ${limit})`;
  return `${name.padEnd(44)} ${ratio.toFixed(2).padStart(6)}${bound}   ${ours.toFixed(0)} ${unit} ÷ ${other.toFixed(0)} ${unit}`;
}
