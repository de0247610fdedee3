import { privacyNotice, systemAnnouncements } from '../../content/my-data-texts.ts';
import { html, type Html } from '../../http/html.ts';
import type { MyDataView } from '../../skins/my-data-views.ts';
import { myDataLayout } from './my-data-layout.ts';

/** The first page of MyData. */
export function myDataHomePage(view: MyDataView): Html {
  return myDataLayout(
    view,
    '首頁',
    html`<section aria-labelledby="announcements">
        <h2 id="announcements">系統公告</h2>
        <ul class="announcements">
          ${systemAnnouncements.map((text) => html`<li>${text}</li>`)}
        </ul>
      </section>
      <section aria-labelledby="notice">
        <h2 id="notice">個人資料使用須知</h2>
        <p class="privacy">${privacyNotice}</p>
      </section>`,
  );
}
