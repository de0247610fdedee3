import { escapeHtml } from '../escape-html.ts';
import type { RunRecord } from '../history/run-record.ts';
import type { MorningSpeech } from './morning-speech.ts';

/** The last runs as a row of small signs, and as a table for who wants to read them. */
export function runStrip(runs: readonly RunRecord[], speech: MorningSpeech): string {
  const { words, short, seconds, message } = speech;
  const good = runs.filter(({ exitCode }) => exitCode === 0).length;
  const sum = words.recentSum(good, runs.length);
  const signs = runs.map((run) => {
    const told = `${short(run.startedAt)} ${run.exitCode === 0 ? words.passed : (run.code ?? words.failed)}`;
    return `<i class="${run.exitCode === 0 ? 'good' : 'bad'}" title="${escapeHtml(told)}"></i>`;
  });
  const rows = runs.toReversed().map((run) => {
    const { startedAt, code, durationMs, exitCode } = run;
    const result = exitCode === 0 ? words.passed : `<code>${escapeHtml(code ?? String(exitCode))}</code>`;
    const why = exitCode === 0 ? '' : escapeHtml(message(run));
    return `<tr><th scope="row"><time datetime="${escapeHtml(startedAt)}">${short(startedAt)}</time></th><td class="${exitCode === 0 ? 'good' : 'bad'}">${result}</td><td>${seconds(durationMs)}</td><td class="why">${why}</td></tr>`;
  });
  return `<section aria-labelledby="recent">
<h2 id="recent">${words.recent(runs.length)}</h2>
<div class="strip" role="img" aria-label="${sum}">${signs.join('')}</div>
<p class="quiet">${sum}</p>
<details><summary>${words.asTable}</summary><div class="scroll" tabindex="0" role="region" aria-label="${words.recent(runs.length)} · ${words.asTable}"><table class="runs">
<thead><tr><th scope="col">${words.time}</th><th scope="col">${words.result}</th><th scope="col">${words.duration}</th><th scope="col">${words.why}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div></details>
</section>`;
}
