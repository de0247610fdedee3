import { componentVersion } from './component.ts';

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** HTML of `/selfTest.htm`: who answers here, and whether reader and card are there; no personal data. */
export function selfTestPage(readerName: string | undefined, cardProduct: string | undefined): string {
  const rows = [
    ['版本', componentVersion],
    ['讀卡機', readerName ?? '未偵測到讀卡機'],
    ['卡片', cardProduct ?? '未插入卡片'],
  ] as const;
  return `<!doctype html>
<html lang="zh-TW">
<meta charset="utf-8">
<title>元件自我檢測</title>
<h1>跨平台網頁元件自我檢測</h1>
<p>這台電腦的元件由 ecpa-suite 在瀏覽器內代為回應，不需另外安裝。</p>
<dl>
${rows.map(([term, text]) => `<dt>${term}</dt><dd>${escapeHtml(text)}</dd>`).join('\n')}
</dl>
</html>
`;
}
