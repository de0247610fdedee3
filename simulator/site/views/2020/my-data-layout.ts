import { helpDesk } from '../../content/home-texts.ts';
import { html, type Html, type HtmlPart } from '../../http/html.ts';
import type { MyDataView } from '../../skins/my-data-views.ts';
import { consentDialog } from '../consent-dialog.ts';
import { wholePage } from '../document.ts';
import { myDataPaths } from './paths.ts';

/** Header, menu and footer of MyData around a page. */
export function myDataLayout({ person, menu, asksConsent }: MyDataView, title: string, body: HtmlPart): Html {
  const entries = menu.map((entry) => html`<li><a href="${myDataPaths.page(entry.id)}">${entry.title}</a></li>`);
  return wholePage('2020', {
    title: `${title} - 公務人員個人資料服務網`,
    body: html`${asksConsent && consentDialog(myDataPaths.agree)}
      <div id="page">
        <header class="mydata">
          <p class="agency">行政院人事行政總處</p>
          <p class="site">公務人員個人資料服務網 <span>MyData</span></p>
        </header>
        <div class="bar">
          <p class="greeting">${person.name} 您好</p>
          <p class="out"><a href="${myDataPaths.home}">首頁</a> | <a href="${myDataPaths.logOut}">登出</a></p>
        </div>
        <div class="portal">
          <nav aria-label="功能選單">
            <ul>
              ${entries}
            </ul>
          </nav>
          <main>${body}</main>
        </div>
        <footer>${helpDesk}<br />模擬網站，僅供測試，人物與資料皆屬虛構</footer>
      </div>`,
  });
}
