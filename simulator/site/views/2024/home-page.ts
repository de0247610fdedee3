import { businessLinks, importantMessages, newestAnnouncements } from '../../content/home-texts.ts';
import { html, type Html } from '../../http/html.ts';
import type { LoginView } from '../../skins/ecpa-views.ts';
import { certificateColumn, loginMessage, loginModules } from './certificate-column.ts';
import { ecpaLayout } from './ecpa-layout.ts';

/** The first page: announcements, and the box of the card login beside them. */
export function homePage(view: LoginView): Html {
  return ecpaLayout({
    title: '首頁',
    modules: loginModules,
    body: html`${loginMessage(view.message)}
      <div class="home">
        <div>
          <section class="card" id="news" aria-labelledby="newsTitle">
            <h2 id="newsTitle">最新公告</h2>
            <ul class="news">
              ${newestAnnouncements.map(([date, title]) => html`<li><time>${date}</time><a href="/">${title}</a></li>`)}
            </ul>
          </section>
          <section class="card" aria-labelledby="messagesTitle">
            <h2 id="messagesTitle">重要訊息</h2>
            <ul>
              ${importantMessages.map((text) => html`<li>${text}</li>`)}
            </ul>
          </section>
          <section class="card" id="links" aria-labelledby="linksTitle">
            <h2 id="linksTitle">人事業務連結</h2>
            <ul class="tiles">
              ${businessLinks.map((name) => html`<li><a href="/">${name}</a></li>`)}
            </ul>
          </section>
        </div>
        ${certificateColumn(view)}
      </div>`,
  });
}
