import { privacyNotice, systemAnnouncements } from '../../content/my-data-texts.ts';
import { html, type Html } from '../../http/html.ts';
import type { MyDataView } from '../../skins/my-data-views.ts';
import { myDataLayout } from './my-data-layout.ts';

/** The first page of MyData. */
export function myDataHomePage(view: MyDataView): Html {
  return myDataLayout(
    view,
    '首頁',
    html`<p class="privacy">${privacyNotice}</p>
      <section class="card" aria-labelledby="announcements">
        <h2 id="announcements">系統公告</h2>
        <ul>
          ${systemAnnouncements.map((text) => html`<li>${text}</li>`)}
        </ul>
      </section>`,
  );
}
