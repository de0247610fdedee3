import { resumeChoices } from '../../content/my-data-texts.ts';
import { html, type Html } from '../../http/html.ts';
import type { MyDataView } from '../../skins/my-data-views.ts';
import { myDataLayout } from './my-data-layout.ts';
import { myDataPaths } from './paths.ts';

function select(name: keyof typeof resumeChoices, label: string): Html {
  const options = resumeChoices[name].map(([value, text]) => html`<option value="${value}">${text}</option>`);
  return html`<p>
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${options}
    </select>
  </p>`;
}

/** 履歷表下載: two lists, and a button that opens the file in a new tab. */
export function resumePage(view: MyDataView & { readonly canDownload: boolean }): Html {
  return myDataLayout(
    view,
    '履歷表下載',
    html`<h2>履歷表下載</h2>
      <form class="choices" method="post" action="${myDataPaths.resumeFile}" target="_blank">
        ${select('form', '履歷表種類')} ${select('format', '檔案格式')}
        ${view.canDownload && html`<p><button type="submit">下載</button></p>`}
      </form>
      <p class="hint">檔案將於新視窗開啟，請另行儲存；使用完畢後請儘速刪除。</p>`,
  );
}
