import type { Application, ApplicationGroup } from '../../content/applications.ts';
import { html, type Html } from '../../http/html.ts';
import type { ApplicationsView } from '../../skins/ecpa-views.ts';
import { ecpaLayout } from './ecpa-layout.ts';
import { ecpaPaths } from './paths.ts';

const item = ({ id, name }: Application): Html =>
  html`<li><span>${name}</span><br />(<a href="${ecpaPaths.enter}?app=${id}" data-application="${id}">連結</a>)</li>`;

const group = ({ title, applications }: ApplicationGroup, index: number): Html =>
  html`<div class="group">
    <a href="#" data-group="group${index}"><span aria-hidden="true">▶ </span>${title}</a>
    <ul id="group${index}" hidden>
      ${applications.map(item)}
    </ul>
  </div>`;

/** The page 應用系統: groups at the right, opened by a click, each application with its 連結. */
export function applicationsPage({ person, groups }: ApplicationsView): Html {
  return ecpaLayout({
    title: '應用系統',
    person,
    headScripts: ['site-2020.js'],
    body: html`<div class="columns wide">
      <section class="middle" aria-labelledby="howTo">
        <h2 id="howTo">系統連結說明</h2>
        <p>請點選右方系統分類，再點選系統名稱下方之連結，系統將另開視窗。</p>
        <p>若視窗未開啟，請於瀏覽器允許本網站開啟彈出式視窗。</p>
      </section>
      <section class="groups" aria-label="系統分類">${groups.map(group)}</section>
    </div>`,
  });
}
