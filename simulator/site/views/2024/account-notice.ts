import { html, type Html } from '../../http/html.ts';
import type { AccountNotice } from '../../login/account-notice.ts';

/** What comes in place of a ticket when an account cannot be used now: HTML that the page shows. */
export function accountNoticeHtml({ text, link }: AccountNotice): Html {
  return html`${text} ${link && html`<a href="${link.href}">${link.text}</a>`}`;
}
