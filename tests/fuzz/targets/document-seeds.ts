/** A PDF of one page with one text, written out: most of its bytes mean something. */
export const smallPdf = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
    '4 0 obj<</Length 38>>stream\nBT /F 12 Tf 20 100 Td (Salary 1) Tj ET\nendstream endobj',
    '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    'trailer<</Root 1 0 R/Size 6>>',
    '%%EOF\n',
  ].join('\n'),
  'latin1',
);

const cells = (tag: string, ...texts: readonly string[]): string =>
  `<table:table-row>${texts.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>${tag}`;

/** The content of a small 履歷表 as OpenDocument text. */
export const smallOdtContent = Buffer.from(
  [
    '<office:document-content><office:text><text:h>公務人員履歷表</text:h>',
    `<text:p>一、個人資料</text:p><table:table>${cells('', '姓名', '林若晴', '身分證統一編號', 'Y199012340')}</table:table>`,
    `<text:p>二、學歷</text:p><table:table>${cells('', '學校', '起', '迄')}${cells('', '青嵐大學', '90.09', '94.06')}</table:table>`,
    `<text:p>三、經歷</text:p><table:table>${cells('', '機關', '官職等', '到職日期')}${cells('', '青嵐縣政府 &amp; 所屬', '委任第五職等', '95.01.02')}</table:table>`,
    '<text:p>四、自述</text:p><text:p>略。</text:p></office:text></office:document-content>',
  ].join(''),
);
