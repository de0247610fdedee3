import { type Announcement, privacyNotice } from '../../content/my-data-texts.ts';
import { html, type Html } from '../../http/html.ts';
import type { MyDataHomeView } from '../../skins/my-data-views.ts';
import { myDataLayout } from './my-data-layout.ts';
import { myDataPaths } from './paths.ts';

function itemOf(announcement: Announcement, place: number): Html {
  const { date, text, attachment } = announcement;
  const words =
    attachment === undefined
      ? text
      : html`<a href="${myDataPaths.attachment}?no=${place + 1}" target="_blank">${text}</a>`;
  return html`<li>${date} ${words}</li>`;
}

/** The first page of MyData. */
export function myDataHomePage(view: MyDataHomeView): Html {
  return myDataLayout(
    view,
    '首頁',
    html`<section aria-labelledby="announcements">
        <h2 id="announcements">系統公告</h2>
        ${
          view.announcements.length > 0
            ? html`<ul class="announcements">
                ${view.announcements.map(itemOf)}
              </ul>`
            : html`<p>目前沒有公告。</p>`
        }
      </section>
      <section aria-labelledby="notice">
        <h2 id="notice">個人資料使用須知</h2>
        <p class="privacy">${privacyNotice}</p>
      </section>`,
  );
}
