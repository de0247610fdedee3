import { html, type Html } from '../../http/html.ts';
import type { StatementView } from '../../skins/my-data-views.ts';
import { viewState } from '../view-state.ts';
import { myDataLayout } from './my-data-layout.ts';
import { noticeWindow } from './notice-window.ts';
import { myDataPaths } from './paths.ts';

/** Most characters of a 簡要自述; the page tells it, and the server counts. */
export const statementLimit = 500;

/** 簡要自述維護 */
export function statementPage(view: StatementView): Html {
  return myDataLayout(
    view,
    '簡要自述維護',
    html`<h2>簡要自述維護</h2>
      <form method="post" action="${myDataPaths.page('Statement')}">
        ${viewState()}
        <p><label for="statement">簡要自述</label> <span class="hint">（限 ${statementLimit} 字以內）</span></p>
        <p><textarea id="statement" name="statement" rows="12" cols="70">${'\n'}${view.statement}</textarea></p>
        ${view.canWrite && html`<p><button type="submit">儲存</button></p>`}
      </form>
      ${noticeWindow(view.notice)}`,
  );
}
