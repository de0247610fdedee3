import { escapeHtml } from '../escape-html.ts';
import type { RunRecord } from '../history/run-record.ts';
import type { MorningSpeech } from './morning-speech.ts';
import { median, stepPlot, type StepTime } from './step-plot.ts';

/** A step that takes twice its usual time is told, once that is more than this, in ms. */
const noticeable = 1_000;

/** The steps of a run by title: one that was done several times counts with the sum. */
function byTitle({ steps }: RunRecord): ReadonlyMap<string, StepTime> {
  const found = new Map<string, StepTime>();
  for (const { title, status, durationMs } of steps) {
    const before = found.get(title);
    found.set(title, {
      durationMs: durationMs + (before?.durationMs ?? 0),
      failed: status === 'failed' || before?.failed === true,
    });
  }
  return found;
}

/** The steps of the last of some runs, each with its time, its usual time, and a small plot of all. */
export function stepTimes(runs: readonly RunRecord[], speech: MorningSpeech): string {
  const { words, seconds, step } = speech;
  const all = runs.map(byTitle);
  const last = all.at(-1) ?? new Map<string, StepTime>();
  if (last.size === 0) return '';
  const rows = [...last].map(([title, now]) => {
    const times = all.map((run) => run.get(title));
    const values = times.flatMap((time) => (time ? [time.durationMs] : []));
    const usual = median(times.flatMap((time) => (time && !time.failed ? [time.durationMs] : [])));
    const isSlow = !now.failed && now.durationMs > 2 * usual && now.durationMs - usual > noticeable;
    const note = now.failed ? words.failed : isSlow ? words.slower : '';
    const mark = note === '' ? '' : ` <span class="note ${now.failed ? 'bad' : 'slow'}">${note}</span>`;
    const [low, high] = [Math.min(...values), Math.max(...values)].map(seconds);
    const told = words.plot(seconds(now.durationMs), seconds(usual), low ?? '', high ?? '');
    return `<tr><th scope="row">${escapeHtml(step(title))}${mark}</th><td class="picture">${stepPlot(times, told)}</td><td>${seconds(now.durationMs)}</td><td class="quiet">${usual > 0 ? seconds(usual) : '–'}</td></tr>`;
  });
  return `<section aria-labelledby="steps">
<h2 id="steps">${words.steps}</h2>
<p class="quiet">${words.stepsNote(runs.length)}</p>
<table class="steps">
<thead><tr><th scope="col">${words.step}</th><th scope="col" class="picture">${words.recent(runs.length)}</th><th scope="col">${words.now}</th><th scope="col">${words.usual}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>`;
}
