import { html, type Html } from '../../http/html.ts';
import type { ReviewView } from '../../skins/my-data-views.ts';
import { pageContent } from '../page-content.ts';
import { viewState } from '../view-state.ts';
import { myDataLayout } from './my-data-layout.ts';
import { noticeWindow } from './notice-window.ts';
import { myDataPaths } from './paths.ts';

function sectionPart({ section, content }: NonNullable<ReviewView['chosen']>, typed: string): Html {
  return html`<h3>${section.title}</h3>
    ${pageContent(content)}
    <form class="correction" method="post" action="${myDataPaths.correction}">
      ${viewState()}<input type="hidden" name="section" value="${section.id}" />
      <p><label for="text">修改說明</label> <span class="hint">（限 300 字以內）</span></p>
      <p><textarea id="text" name="text" rows="4" cols="60">${typed}</textarea></p>
      <p><button type="submit">申請修改</button></p>
    </form>`;
}

/** 資料查詢及校對: a list of the kinds of data, and below it the one that was asked for. */
export function reviewPage(view: ReviewView): Html {
  const { sections, chosen, typed, notice } = view;
  const options = sections.map(
    ({ id, title }) => html`<option value="${id}" ${chosen?.section.id === id && html` selected`}>${title}</option>`,
  );
  return myDataLayout(
    view,
    '資料查詢及校對',
    html`<h2>資料查詢及校對</h2>
      <p>下列資料由服務機關人事單位維護，如有錯漏請提出修改申請。</p>
      <form class="choices" method="get" action="${myDataPaths.page('Review')}">
        <p>
          <label for="section">資料類別</label>
          <select id="section" name="section">
            ${options}
          </select>
          <button type="submit">查詢</button>
        </p>
      </form>
      ${chosen && sectionPart(chosen, typed)} ${noticeWindow(notice)}`,
  );
}
