import { helpDesk } from '../../content/home-texts.ts';
import { html, type Html, type HtmlPart } from '../../http/html.ts';
import type { MyDataView } from '../../skins/my-data-views.ts';
import { consentDialog } from '../consent-dialog.ts';
import { wholePage } from '../document.ts';
import { myDataPaths } from './paths.ts';

/** Header, menu and footer of MyData around a page. */
export function myDataLayout({ person, menu, asksConsent }: MyDataView, title: string, body: HtmlPart): Html {
  const entries = menu.map((entry) => html`<li><a href="${myDataPaths.page(entry.id)}">${entry.title}</a></li>`);
  return wholePage('2024', {
    title: `${title} | 公務人員個人資料服務網`,
    body: html`${asksConsent && consentDialog(myDataPaths.agree)}
      <header class="top mydata">
        <div class="inner">
          <a class="brand" href="${myDataPaths.home}"><strong>公務人員個人資料服務網</strong> <em>MyData</em></a>
          <p class="who">${person.name} 您好 <a class="primary" href="${myDataPaths.logOut}">登出</a></p>
        </div>
      </header>
      <div class="inner portal">
        <nav class="side" aria-label="功能選單">
          <ul>
            ${entries}
          </ul>
        </nav>
        <main>${body}</main>
      </div>
      <footer>
        <div class="inner">${helpDesk}<br />模擬網站，僅供測試，人物與資料皆屬虛構</div>
      </footer>`,
  });
}
