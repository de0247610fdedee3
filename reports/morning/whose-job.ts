import { deskWords } from '../desk/desk-words.ts';
import { deskOf, type FailedAt } from '../desk/desk.ts';
import { escapeHtml } from '../escape-html.ts';
import { generalRemedy } from '../history/safe-message.ts';
import type { MorningSpeech } from './morning-speech.ts';

/** What to do after a failure, and whom to call. */
export function whoseJob(failed: FailedAt, { language, words }: MorningSpeech): string {
  const { name, phone, hours, site } = deskWords[language][deskOf(failed)];
  const number =
    phone === undefined ? '' : `<a class="phone" href="tel:+886${phone.slice(1).replaceAll('-', '')}">${phone}</a>`;
  const address = site === undefined ? '' : `<a href="${site}">${escapeHtml(site)}</a>`;
  const open = hours === undefined ? '' : `<span class="quiet">${words.hours} ${escapeHtml(hours)}</span>`;
  const remedy = escapeHtml(generalRemedy(language, failed)).replace(/\d[\d-]{7,}\d/g, '<span class="whole">$&</span>');
  return `<section class="job" aria-label="${words.whose}">
<div><h2>${words.whose}</h2><p class="desk">${escapeHtml(name)}</p>${number}${address}${open}</div>
<div><h2>${words.remedy}</h2><p>${remedy}</p><code>${escapeHtml(failed.code)}</code></div>
</section>`;
}
