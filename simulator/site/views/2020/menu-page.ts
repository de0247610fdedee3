import { importantMessages } from '../../content/home-texts.ts';
import { html, type Html } from '../../http/html.ts';
import type { MemberView } from '../../skins/ecpa-views.ts';
import { ecpaLayout } from './ecpa-layout.ts';

/** Where somebody is after the login. */
export function menuPage({ person }: MemberView): Html {
  const post = 'posts' in person ? person.posts.at(-1) : { agency: person.name, title: '' };
  return ecpaLayout({
    title: '會員專區',
    person,
    body: html`<div class="columns wide">
      <section class="middle" aria-labelledby="welcome">
        <h2 id="welcome">歡迎使用人事服務網</h2>
        <p>${post?.agency} ${post?.title}</p>
        <p>請由上方選單點選欲使用之功能；使用完畢請務必離開系統，並將憑證IC卡取出。</p>
      </section>
      <section class="middle" aria-labelledby="messages">
        <h2 id="messages">重要訊息</h2>
        <ol>
          ${importantMessages.map((text) => html`<li>${text}</li>`)}
        </ol>
      </section>
    </div>`,
  });
}
