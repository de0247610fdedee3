import { type Announcement, privacyNotice } from '../../content/my-data-texts.ts';
import { html, type Html } from '../../http/html.ts';
import type { MyDataHomeView } from '../../skins/my-data-views.ts';
import { myDataLayout } from './my-data-layout.ts';
import { myDataPaths } from './paths.ts';

function itemOf(announcement: Announcement, place: number): Html {
  const { date, text, attachment } = announcement;
  const file = attachment !== undefined && html` <a href="${myDataPaths.attachment}?no=${place + 1}">下載附件</a>`;
  return html`<li><time>${date}</time> ${text}${file}</li>`;
}

/** The first page of MyData. */
export function myDataHomePage(view: MyDataHomeView): Html {
  return myDataLayout(
    view,
    '首頁',
    html`<p class="privacy">${privacyNotice}</p>
      <section class="card" aria-labelledby="announcements">
        <h2 id="announcements">系統公告</h2>
        ${
          view.announcements.length > 0
            ? html`<ul>
                ${view.announcements.map(itemOf)}
              </ul>`
            : html`<p>目前沒有公告。</p>`
        }
      </section>`,
  );
}
