import { type Figure, holds } from '../figure.ts';
import type { BenchRun } from './bench-run.ts';

function bound({ limit, atLeast = false }: Figure): string {
  return limit === undefined ? '' : `${atLeast ? '≥' : '≤'} ${limit}`;
}

const mark = (figure: Figure): string => (figure.limit === undefined ? '' : holds(figure) ? ' ✓' : ' ✗');

/** A run as Markdown: the machine, and a line a figure; nothing in it that the run did not print. */
export function benchTable({ at, rounds, machine, figures }: BenchRun): string {
  const versions = Object.entries(machine.versions).map(([name, version]) => `${name} ${version}`);
  const about = [
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB; ${machine.system}`,
    versions.join(', '),
    `${at.slice(0, 10)}, medians of ${rounds} rounds after a warm-up, all in turn`,
  ];
  const rows = figures.map((figure) => {
    const { name, ratio, ours, other, unit, rounds: own } = figure;
    const [part = '', ...words] = name.split(/\s+/);
    // No minus before nothing.
    const rounded = ratio.toFixed(2).replace(/^-(?=0\.00$)/, '');
    const what = [...words, ...(own === undefined ? [] : [`(${own} round${own === 1 ? '' : 's'})`])].join(' ');
    const cells = [part, what, `${rounded}${mark(figure)}`, bound(figure)];
    return `| ${[...cells, `${ours.toFixed(0)} ${unit}`, `${other.toFixed(0)} ${unit}`].join(' | ')} |`;
  });
  const head = ['| | what | figure | limit | ours | the other |', '| --- | --- | ---: | --- | ---: | ---: |'];
  return `${about.map((line) => `- ${line}`).join('\n')}\n\n${[...head, ...rows].join('\n')}\n`;
}
