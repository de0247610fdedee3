import type { Figure } from '../figure.ts';
import { holds } from '../figure.ts';
import type { BenchRun } from './bench-run.ts';

/** Sizes in pixels. */
const [width, left, right, rowHeight, top] = [960, 400, 110, 26, 64];

/** What the axis begins and ends with; it is logarithmic, so that twice as slow and twice as fast are as far from 1. */
const [least, most] = [0.25, 16];

const style = `
  text { font: 13px system-ui, 'Noto Sans', sans-serif; fill: #1f2328 }
  .title { font-size: 17px; font-weight: 600 } .small { font-size: 11px; fill: #59636e }
  .fine { fill: #1a7f37 } .told { fill: #6e7781 } .bad { fill: #cf222e }
  .axis { stroke: #8c959f; stroke-width: 1 } .grid { stroke: #d1d9e0; stroke-width: 1 } .limit { stroke: #9a6700; stroke-width: 2 }
  .paper { fill: #ffffff }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc } .small { fill: #9198a1 } .paper { fill: #0d1117 }
    .fine { fill: #3fb950 } .told { fill: #8b949e } .bad { fill: #f85149 }
    .axis { stroke: #8b949e } .grid { stroke: #30363d } .limit { stroke: #d29922 }
  }`;

const escaped = (text: string): string => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Where a ratio lies on the axis. */
function place(ratio: number): number {
  const inside = Math.min(most, Math.max(least, ratio));
  return left + (Math.log(inside / least) / Math.log(most / least)) * (width - left - right);
}

function bar(figure: Figure, row: number): string {
  const { name, ratio, limit, atLeast = false } = figure;
  const y = top + row * rowHeight;
  const [from, to] = [place(1), place(ratio)];
  const kind = limit === undefined ? 'told' : holds(figure) ? 'fine' : 'bad';
  const bound =
    limit === undefined
      ? ''
      : `<line class="limit" x1="${place(limit).toFixed(1)}" x2="${place(limit).toFixed(1)}" y1="${y + 2}" y2="${y + 20}"/>`;
  const words = limit === undefined ? '' : ` (${atLeast ? '≥' : '≤'} ${limit})`;
  return `<text x="${left - 12}" y="${y + 16}" text-anchor="end">${escaped(name.replace(/\s+/g, ' '))}</text>
<rect class="${kind}" x="${Math.min(from, to).toFixed(1)}" y="${y + 4}" width="${Math.max(2, Math.abs(to - from)).toFixed(1)}" height="14" rx="2"/>
${bound}<text x="${width - right + 10}" y="${y + 16}">${ratio.toFixed(2)}${words}</text>`;
}

/** The ratios of a run as a picture (SVG, light and dark); figures that are no ratio, such as megabytes, stand in the table alone. */
export function benchPicture({ at, machine, figures }: BenchRun): string {
  const ratios = figures.filter(({ unit }) => unit === 'ms');
  const bottom = top + ratios.length * rowHeight;
  const ticks = [0.25, 0.5, 1, 2, 4, 8, 16].map((tick) => {
    const x = place(tick).toFixed(1);
    const line = `<line class="${tick === 1 ? 'axis' : 'grid'}" x1="${x}" x2="${x}" y1="${top}" y2="${bottom}"/>`;
    return `${line}<text class="small" x="${x}" y="${bottom + 16}" text-anchor="middle">${tick}</text>`;
  });
  const about = `${at.slice(0, 10)} · ${machine.processor}, ${machine.cores} cores · Node.js ${machine.versions['Node.js'] ?? ''}, Chromium ${machine.versions['Chromium'] ?? ''}`;
  const title = 'npm run bench: ours ÷ the other, in one run (logarithmic; the mark is the limit)';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 30}" role="img" aria-label="${escaped(title)}">
<style>${style}</style>
<rect class="paper" width="100%" height="100%"/>
<text class="title" x="16" y="26">${escaped(title)}</text>
<text class="small" x="16" y="46">${escaped(about)}</text>
${ticks.join('\n')}
${ratios.map(bar).join('\n')}
</svg>
`;
}
