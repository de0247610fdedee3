import type { Application, ApplicationGroup } from '../../content/applications.ts';
import { html, type Html } from '../../http/html.ts';
import type { ApplicationsView } from '../../skins/ecpa-views.ts';
import { ecpaLayout } from './ecpa-layout.ts';
import { ecpaPaths } from './paths.ts';

const item = ({ id, name }: Application): Html =>
  html`<li>
    <span>${name}</span
    ><button type="button" class="small" data-application="${id}" data-enter="${ecpaPaths.enter}?app=${id}">
      連結
    </button>
  </li>`;

const group = ({ title, applications }: ApplicationGroup, index: number): Html =>
  html`<div class="group">
    <button type="button" aria-expanded="false" aria-controls="group${index}">${title}</button>
    <ul id="group${index}" hidden>
      ${applications.map(item)}
    </ul>
  </div>`;

/** The page 應用系統: groups that open, each application with its 連結. */
export function applicationsPage({ person, groups }: ApplicationsView): Html {
  return ecpaLayout({
    title: '應用系統',
    person,
    headScripts: ['site-2024.js'],
    body: html`<h1>應用系統</h1>
      <p class="hint">請展開系統分類後點選連結，系統將另開視窗。</p>
      <div class="groups">${groups.map(group)}</div>`,
  });
}
