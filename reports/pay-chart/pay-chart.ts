import { escapeHtml } from '../escape-html.ts';
import type { Language } from '../messages/wording.ts';
import { chartAxes } from './chart-axes.ts';
import { chartBars } from './chart-bars.ts';
import { fit, frame } from './chart-frame.ts';
import { type ChartMonth, partKinds } from './chart-month.ts';
import { scaleFor } from './chart-scale.ts';
import { chartStyle } from './chart-style.ts';
import { chartTable } from './chart-table.ts';
import { type ChartWords, chartWords, monthText } from './chart-words.ts';

type Pay = NonNullable<ChartMonth['pay']>;

function figures(pays: readonly Pay[], words: ChartWords): string {
  const sum = (key: 'gross' | 'net'): number => pays.reduce((all, pay) => all + pay[key], 0);
  const tile = (name: string, value: number, note = ''): string =>
    `<div><dt>${name}</dt><dd>${Math.round(value).toLocaleString('en-US')} <small>${note}</small></dd></div>`;
  const count = words.months(pays.length);
  return `<dl>${tile(words.totalGross, sum('gross'), count)}${tile(words.totalNet, sum('net'), count)}${tile(words.averageNet, sum('net') / Math.max(1, pays.length))}</dl>`;
}

function legend(months: readonly ChartMonth[], pays: readonly Pay[], words: ChartWords): string {
  const kinds = partKinds.filter((kind) => pays.some(({ parts }) => parts[kind] !== 0));
  const entry = (kind: string, name: string): string => `<li><i class="${kind}"></i>${name}</li>`;
  const gap = months.some(({ pay }) => !pay) ? entry('gap', words.noFigures) : '';
  return `<ul class="legend">${kinds.map((kind) => entry(kind, words.parts[kind])).join('')}${entry('net', words.net)}${gap}<li class="hint">${words.wholeBar}</li></ul>`;
}

/** Most and least that a bar or its mark reaches. */
function reaches({ parts, net }: Pay): readonly number[] {
  const values = partKinds.map((kind) => parts[kind]);
  const sum = (sign: number): number => values.filter((value) => value * sign > 0).reduce((all, one) => all + one, 0);
  return [sum(1), sum(-1), net];
}

/**
 * Pay by month as a picture: a page that needs nothing else, no script, no network, light and dark. A bar a month with what is
 * paid on each other, the net as a mark, figures under the pointer and in a table.
 */
export function payChart(months: readonly ChartMonth[], language: Language): string {
  const words = chartWords[language];
  const pays = months.flatMap(({ pay }) => (pay ? [pay] : []));
  const place = fit(scaleFor(pays.flatMap(reaches)), Math.max(1, months.length));
  const [from = '', to = ''] = [months[0]?.month, months.at(-1)?.month].map((month) =>
    monthText(month ?? '', language),
  );
  const speech = { words, language };
  const title = `${words.title} ${words.range(from, to)}`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${chartStyle}</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
<p class="range">${escapeHtml(words.range(from, to))}</p>
${figures(pays, words)}
<figure>
${legend(months, pays, words)}
<svg viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-labelledby="chartTitle chartText">
<title id="chartTitle">${escapeHtml(title)}</title>
<desc id="chartText">${words.description}</desc>
<defs><pattern id="gaps" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6"/></pattern></defs>
${chartAxes(place, months, speech)}
${chartBars(place, months, speech)}
</svg>
</figure>
<details><summary>${words.asTable}</summary><div class="scroll">${chartTable(months, words, language)}</div></details>
<p class="notice">${words.deleteAfterUse}</p>
</main>
</body>
</html>
`;
}
