import { resumeChoices } from '../../content/my-data-texts.ts';
import { html, type Html } from '../../http/html.ts';
import type { MyDataView } from '../../skins/my-data-views.ts';
import { myDataLayout } from './my-data-layout.ts';
import { myDataPaths } from './paths.ts';

function radios(name: keyof typeof resumeChoices, label: string): Html {
  const choices = resumeChoices[name].map(
    ([value, text], index) =>
      html`<label
        ><input type="radio" name="${name}" value="${value}" ${index === 0 && html` checked`} /> ${text}</label
      >`,
  );
  return html`<fieldset>
    <legend>${label}</legend>
    ${choices}
  </fieldset>`;
}

/** 履歷表下載: two groups of radio buttons, and a button that downloads the file. */
export function resumePage(view: MyDataView & { readonly canDownload: boolean }): Html {
  return myDataLayout(
    view,
    '履歷表下載',
    html`<h1>履歷表下載</h1>
      <form class="card choices" method="post" action="${myDataPaths.resumeFile}">
        ${radios('form', '履歷表種類')} ${radios('format', '檔案格式')}
        ${view.canDownload && html`<button type="submit">下載</button>`}
      </form>
      <p class="hint">檔案含個人資料，使用完畢後請儘速刪除。</p>`,
  );
}
