import { html, type Html } from '../../http/html.ts';
import type { ReviewView } from '../../skins/my-data-views.ts';
import { pageContent } from '../page-content.ts';
import { myDataLayout } from './my-data-layout.ts';
import { noticeLine } from './notice-line.ts';
import { myDataPaths } from './paths.ts';

function tabs({ sections, chosen }: ReviewView): Html {
  const entries = sections.map(
    ({ id, title }) =>
      html`<li>
        <a href="${myDataPaths.page('Review')}?section=${id}" ${chosen?.section.id === id && html` aria-current="page"`}
          >${title}</a
        >
      </li>`,
  );
  return html`<nav class="tabs" aria-label="資料類別">
    <ul>
      ${entries}
    </ul>
  </nav>`;
}

function form(id: string, typed: string): Html {
  return html`<form class="correction" method="post" action="${myDataPaths.correction}">
    <input type="hidden" name="section" value="${id}" />
    <label>修改說明 <textarea name="text" rows="4" maxlength="300" required>${'\n'}${typed}</textarea></label>
    <button type="submit">送出申請</button>
  </form>`;
}

/** 資料查詢及校對: a tab for each kind of data, and a link to the form for a correction. */
export function reviewPage(view: ReviewView): Html {
  const { chosen, applying, typed, notice } = view;
  const apply = (id: string): Html => html`<p><a href="${myDataPaths.correction}?section=${id}">申請修改</a></p>`;
  return myDataLayout(
    view,
    '資料查詢及校對',
    html`<h1>資料查詢及校對</h1>
      ${noticeLine(notice)} ${tabs(view)}
      ${
        chosen &&
        html`<section class="card" aria-labelledby="sectionTitle">
          <h2 id="sectionTitle">${chosen.section.title}</h2>
          ${pageContent(chosen.content)} ${applying ? form(chosen.section.id, typed) : apply(chosen.section.id)}
        </section>`
      }
      <p class="hint">資料由服務機關人事單位維護，如有錯漏請提出修改申請。</p>`,
  );
}
