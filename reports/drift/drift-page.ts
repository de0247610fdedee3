import { diffArrays } from 'diff';
import { escapeHtml } from '../escape-html.ts';
import type { Language } from '../messages/wording.ts';
import type { DriftFinding, DriftPage, DriftReport } from './drift-report.ts';
import { driftStyle } from './drift-style.ts';
import { driftWords, type DriftWords } from './drift-words.ts';

function findingHtml(finding: DriftFinding, words: DriftWords): string {
  const { page, landmark, kind, breaks, was, is, candidate, source } = finding;
  const tone = breaks.length > 0 ? 'broken' : kind === 'cosmetic' ? '' : 'at-risk';
  const near = candidate
    ? `${candidate.role} “${candidate.name}”, ${candidate.place} (${Math.round(candidate.score * 100)} %)`
    : '—';
  const cells = [
    `<code>${escapeHtml(landmark)}</code><br>${escapeHtml(page)}`,
    `<span class="mark ${tone}">${escapeHtml(words.kinds[kind] ?? kind)}</span>`,
    escapeHtml(breaks.map((flow) => words.flows[flow] ?? flow).join('、') || '—'),
    escapeHtml(was ?? '—'),
    escapeHtml(is ?? '—'),
    escapeHtml(near),
    source === null ? '—' : `<code>${escapeHtml(source)}</code>`,
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** What ends a journey first, what matters to nobody last. */
const rank = ({ breaks, kind }: DriftFinding): number => (breaks.length > 0 ? 0 : kind === 'cosmetic' ? 2 : 1);

/** One side of two snapshots, what the other side lacks marked by a sign and a colour. */
function snapshotHtml({ was, is }: DriftPage, side: 'was' | 'is'): string {
  const lines = diffArrays([...was], [...is]).flatMap(({ value, added, removed }) => {
    if (side === 'was' ? added : removed) return [];
    const [tone, sign] = side === 'was' && removed ? ['gone', '−'] : added ? ['come', '+'] : ['', ' '];
    return value.map((line) => `<li class="${tone}"><code>${sign} ${escapeHtml(line)}</code></li>`);
  });
  return `<ol class="snapshot">${lines.join('')}</ol>`;
}

function pageHtml(page: DriftPage, words: DriftWords): string {
  const picture = page.picture
    ? `<figure><img alt="${escapeHtml(page.page)}" src="data:image/png;base64,${Buffer.from(page.picture).toString('base64')}"><figcaption>${words.picture}</figcaption></figure>`
    : '';
  const known = page.was.length > 0 ? snapshotHtml(page, 'was') : `<p>${words.noContract}</p>`;
  return `<section><h2>${escapeHtml(page.page)} <small><code>${escapeHtml(page.address)}</code></small></h2>
<div class="sides"><div><h3>${words.snapshots}: ${words.was}</h3>${known}</div><div><h3>${words.is}</h3>${snapshotHtml(page, 'is')}</div></div>
${picture}</section>`;
}

/** How a site differs from what is known of it, as a page that needs nothing else: no script, no network, light and dark. */
export function driftPage(report: DriftReport, language: Language): string {
  const words = driftWords[language];
  const { site, edition, at, flows, notSeen, differences, pages } = report;
  const facts = [
    [words.site, site],
    [words.edition, edition],
    [words.at, at],
  ].map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`);
  const all = [...Object.entries(flows), ...notSeen.map((flow) => [flow, 'not-seen'] as const)];
  const verdicts = all.map(
    ([flow, verdict]) =>
      `<li><b>${escapeHtml(words.flows[flow] ?? flow)}</b><span class="mark ${escapeHtml(verdict)}">${escapeHtml(words.verdicts[verdict] ?? verdict)}</span></li>`,
  );
  const heads = [words.landmark, words.change, words.breaks, words.was, words.is, words.nearest, words.source];
  const table = `<div class="scroll"><table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>${differences
    .toSorted((one, other) => rank(one) - rank(other))
    .map((one) => findingHtml(one, words))
    .join('\n')}</tbody></table></div>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${words.title}</title>
<style>${driftStyle}</style>
</head>
<body>
<header><h1>${words.title}</h1><dl>${facts.join('')}</dl><ul class="verdicts">${verdicts.join('')}</ul></header>
<main>
${differences.length === 0 ? `<p>${words.nothing}</p>` : table}
${pages.map((page) => pageHtml(page, words)).join('\n')}
</main>
</body>
</html>
`;
}
