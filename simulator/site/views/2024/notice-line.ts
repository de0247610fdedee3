import { html, type Html } from '../../http/html.ts';
import type { Notice } from '../../skins/my-data-views.ts';

/** Says it on the page, so that a screen reader tells it too. */
export function noticeLine(notice: Notice | undefined): Html | undefined {
  if (!notice) return undefined;
  return notice.kind === 'done'
    ? html`<p class="alert done" role="status">${notice.text}</p>`
    : html`<p class="alert" role="alert">${notice.text}</p>`;
}
