import { helpDesk } from '../../content/home-texts.ts';
import { html, type Html } from '../../http/html.ts';
import type { EcpaPage } from '../ecpa-page.ts';
import { wholePage } from '../document.ts';
import { ecpaPaths } from './paths.ts';

const guestEntries = html`<li><a href="/">首頁</a></li>
  <li><a href="/#news">最新公告</a></li>
  <li><a href="/#links">人事業務連結</a></li>
  <li><a class="primary" href="/uIAM/clogin.asp?destid=ecpa">登入</a></li>`;

const memberEntries = html`<li><a href="${ecpaPaths.menu}">首頁</a></li>
  <li><a href="${ecpaPaths.applications}">應用系統</a></li>
  <li><a class="primary" href="${ecpaPaths.logOut}">登出</a></li>`;

/** Header, navigation and footer of eCPA around a page. */
export function ecpaLayout({ title, person, body, headScripts = [], modules = [] }: EcpaPage): Html {
  return wholePage('2024', {
    title: `${title} | 人事服務網 eCPA`,
    headScripts,
    modules,
    body: html`<header class="top">
        <div class="inner">
          <a class="brand" href="/"><small>行政院人事行政總處</small><strong>人事服務網</strong> <em>eCPA</em></a>
          <nav aria-label="主選單">
            <ul>
              ${person ? memberEntries : guestEntries}
            </ul>
          </nav>
        </div>
      </header>
      ${person && html`<div class="greeting"><div class="inner">${person.name} 您好，歡迎使用人事服務網</div></div>`}
      <main class="inner">${body}</main>
      <footer>
        <div class="inner">${helpDesk}<br />行政院人事行政總處（模擬網站，僅供測試，人物與資料皆屬虛構）</div>
      </footer>`,
  });
}
