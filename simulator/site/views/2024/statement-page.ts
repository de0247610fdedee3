import { html, type Html } from '../../http/html.ts';
import type { StatementView } from '../../skins/my-data-views.ts';
import { myDataLayout } from './my-data-layout.ts';
import { noticeLine } from './notice-line.ts';
import { myDataPaths } from './paths.ts';

/** Most characters of a 簡要自述; the field takes no more. */
export const statementLimit = 1000;

/** 簡要自述維護 */
export function statementPage(view: StatementView): Html {
  return myDataLayout(
    view,
    '簡要自述維護',
    html`<h1>簡要自述維護</h1>
      ${noticeLine(view.notice)}
      <form class="card correction" method="post" action="${myDataPaths.page('Statement')}">
        <label
          >簡要自述
          <textarea name="statement" rows="12" maxlength="${statementLimit}">${'\n'}${view.statement}</textarea>
        </label>
        ${view.canWrite && html`<button type="submit">儲存</button>`}
      </form>
      <p class="hint">以 ${statementLimit} 字為限。</p>`,
  );
}
