import { html, type Html } from '../../http/html.ts';
import { helpDesk } from '../../content/home-texts.ts';
import type { EcpaPage } from '../ecpa-page.ts';
import { wholePage } from '../document.ts';
import { ecpaPaths } from './paths.ts';

const guestEntries: readonly string[] = ['首頁', '最新公告', '主題投票', '機關組織'];

function navigation(person: EcpaPage['person']): Html {
  if (!person) {
    return html`<nav class="bar" aria-label="主選單">
      <ul>
        ${guestEntries.map((name) => html`<li><a href="/">${name}</a></li>`)}
      </ul>
    </nav>`;
  }
  return html`<nav class="bar" aria-label="主選單">
    <ul>
      <li><a href="${ecpaPaths.menu}">首頁</a></li>
      <li><a href="${ecpaPaths.applications}">應用系統</a></li>
      <li><a href="${ecpaPaths.logOut}">登出</a></li>
    </ul>
    <p class="greeting">${person.name} 您好</p>
  </nav>`;
}

/** Header, navigation and footer of eCPA around a page. */
export function ecpaLayout({ title, person, body, headScripts = [], modules = [] }: EcpaPage): Html {
  return wholePage('2020', {
    title: `${title} - 人事服務網`,
    headScripts,
    modules,
    body: html`<div id="page">
      <header class="ecpa">
        <p class="agency">行政院人事行政總處</p>
        <p class="site">人事服務網 <span>eCPA</span></p>
      </header>
      ${navigation(person)}
      <main>${body}</main>
      <footer>${helpDesk}<br />行政院人事行政總處 版權所有（模擬網站，僅供測試，人物與資料皆屬虛構）</footer>
    </div>`,
  });
}
