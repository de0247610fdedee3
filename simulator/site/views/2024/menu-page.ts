import { newestAnnouncements } from '../../content/home-texts.ts';
import { html, type Html } from '../../http/html.ts';
import type { MemberView } from '../../skins/ecpa-views.ts';
import { ecpaLayout } from './ecpa-layout.ts';

/** Where somebody is after the login. */
export function menuPage({ person }: MemberView): Html {
  const post = 'posts' in person ? person.posts.at(-1) : { agency: person.name, title: '' };
  return ecpaLayout({
    title: '個人首頁',
    person,
    body: html`<h1>個人首頁</h1>
      <section class="card" aria-labelledby="postTitle">
        <h2 id="postTitle">服務機關</h2>
        <p>${post?.agency} ${post?.title}</p>
      </section>
      <section class="card" aria-labelledby="newsTitle">
        <h2 id="newsTitle">最新公告</h2>
        <ul class="news">
          ${newestAnnouncements.map(([date, title]) => html`<li><time>${date}</time>${title}</li>`)}
        </ul>
      </section>`,
  });
}
