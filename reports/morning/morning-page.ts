import { checkName } from '../alert/alert-text.ts';
import { escapeHtml } from '../escape-html.ts';
import { failureOf } from '../history/failure-of.ts';
import type { PastRuns } from '../history/history.ts';
import { checkOf, type RunRecord } from '../history/run-record.ts';
import { saysNothing } from '../history/safe-message.ts';
import { streakOf } from '../history/streak.ts';
import type { Language } from '../messages/wording.ts';
import { depthTrack } from './depth-track.ts';
import { morningSpeech, type MorningSpeech } from './morning-speech.ts';
import { morningStyle } from './morning-style.ts';
import { runStrip } from './run-strip.ts';
import { stepTimes } from './step-times.ts';
import { whoseJob } from './whose-job.ts';

/** How many runs of a check stand on the page. */
const shown = 30;

/** The most that a picture may add to the page, in bytes of its file. */
const largestPicture = 180_000;

/** A picture of the screen at the failure, with what is private covered. */
export interface MorningPicture {
  readonly mediaType: 'image/jpeg';
  readonly bytes: Uint8Array;
}

function headline(record: RunRecord, { words, step }: MorningSpeech): string {
  if (record.exitCode === 0) return words.works;
  if (saysNothing(record.code)) return words.interrupted;
  const failed = record.steps.find(({ status }) => status === 'failed');
  return failed ? words.stoppedAt(step(failed.title)) : words.stopped;
}

function tiles(record: RunRecord, all: readonly RunRecord[], { words, seconds, short }: MorningSpeech): string {
  const { lastSuccess, failing } = streakOf(all, record);
  const { certificateDaysLeft, triesLeft, pinAttempts, durationMs } = record;
  const tile = (name: string, value: string | undefined): string =>
    value === undefined ? '' : `<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return `<dl class="tiles">${[
    tile(words.lastSuccess, lastSuccess ? short(lastSuccess.startedAt) : words.never),
    tile(words.row, failing.length > 0 ? words.rowValue(failing.length) : undefined),
    tile(words.certificate, certificateDaysLeft === undefined ? undefined : words.days(certificateDaysLeft)),
    tile(words.tries, triesLeft === undefined ? undefined : words.triesValue(triesLeft)),
    tile(words.pins, words.pinsValue(pinAttempts)),
    tile(words.duration, seconds(durationMs)),
  ].join('')}</dl>`;
}

/** The last run of each other check. */
function otherChecks(
  record: RunRecord,
  all: readonly RunRecord[],
  { language, words, short, message }: MorningSpeech,
): string {
  const last = new Map(all.map((run) => [checkOf(run), run]));
  last.delete(checkOf(record));
  if (last.size === 0) return '';
  const lines = [...last.values()].slice(-8).map((run) => {
    const good = run.exitCode === 0;
    return `<li><span class="${good ? 'good' : 'bad'}">${good ? '✓' : '✗'}</span> <b>${escapeHtml(checkName(run, language))}</b> <time datetime="${escapeHtml(run.startedAt)}">${short(run.startedAt)}</time> <span class="quiet">${escapeHtml(good ? '' : message(run))}</span></li>`;
  });
  return `<section aria-labelledby="others"><h2 id="others">${words.others}</h2><ul class="others">${lines.join('')}</ul></section>`;
}

function pictureOf(picture: MorningPicture | undefined, { words }: MorningSpeech): string {
  if (!picture || picture.bytes.length > largestPicture) return '';
  const data = Buffer.from(picture.bytes).toString('base64');
  return `<section aria-labelledby="picture"><h2 id="picture">${words.picture}</h2><figure><img alt="${words.picture}" src="data:${picture.mediaType};base64,${data}"><figcaption class="quiet">${words.pictureNote}</figcaption></figure></section>`;
}

/**
 * The page that people look at in the morning: what ran, where it stopped, whose job it is, and the times against the last runs. It needs
 * nothing else: no script, no network, light and dark. `record` is the run that it is about.
 */
export function morningPage(
  { runs, damaged }: PastRuns,
  record: RunRecord,
  options: { readonly language: Language; readonly picture?: MorningPicture | undefined },
): string {
  const speech = morningSpeech(options.language);
  const { words, moment, message } = speech;
  const { exitCode, runId, startedAt } = record;
  const failed = failureOf(record);
  const place = runs.findIndex((run) => run.runId === runId);
  const until = place < 0 ? [...runs, record] : runs.slice(0, place + 1);
  const recent = until.filter((run) => checkOf(run) === checkOf(record)).slice(-shown);
  const head = headline(record, speech);
  const state = exitCode === 0 ? 'good' : 'bad';
  return `<!DOCTYPE html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${exitCode === 0 ? '✓' : '✗'} ${escapeHtml(head)} · ${words.title}</title>
<style>${morningStyle}</style>
</head>
<body>
<main>
<header class="${state}">
<p class="quiet">${words.title} · <time datetime="${escapeHtml(startedAt)}">${escapeHtml(moment(startedAt))}</time></p>
<h1><span class="sign" aria-hidden="true">${exitCode === 0 ? '✓' : '✗'}</span>${escapeHtml(head)}</h1>
${exitCode === 0 ? '' : `<p class="lead">${escapeHtml(message(record))}</p>`}
<p class="quiet">${escapeHtml(checkName(record, options.language))}</p>
</header>
${depthTrack(record, speech)}
${failed ? whoseJob(failed, speech) : ''}
${tiles(record, until, speech)}
${stepTimes(recent, speech)}
${runStrip(recent, speech)}
${otherChecks(record, until, speech)}
${pictureOf(options.picture, speech)}
</main>
<footer class="quiet">${damaged > 0 ? `<p>${words.damaged(damaged)}</p>` : ''}<p>${escapeHtml(words.foot(runId))}</p></footer>
</body>
</html>
`;
}
