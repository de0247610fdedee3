import type { PageOperator } from './operator.ts';

/** The last place in `main`. */
const intoMain = (html: string, text: string): string => html.replace(/<\/main>/u, `${text}</main>`);

const withForms = ['2020', '2024'].flatMap((edition) =>
  ['home', 'login', 'resume', 'salary', 'slip'].map((page) => `${edition} ${page}`),
);

/** Changes that matter to nobody: whatever page they come to, no journey ends. */
export const harmlessOperators: readonly PageOperator[] = [
  {
    name: 'new announcement',
    change: (html) =>
      intoMain(
        html,
        '<section aria-labelledby="newNotice"><h2 id="newNotice">最新消息</h2><ul><li>115.01.05 <a href="/">應用系統與 MyData 將於週六停機，履歷表下載暫停服務</a></li><li>登入、下載與查詢之憑證及密碼請妥善保管</li></ul></section>',
      ),
  },
  {
    name: 'other CSS',
    change: (html) =>
      html.replace(
        '</head>',
        '<style>body{font-size:19px;background:#fefefe}a,button{color:#036;border-radius:9px}</style></head>',
      ),
  },
  { name: 'other classes', change: (html) => html.replace(/ class="([^"]*)"/gu, ' class="v2-$1 $1"') },
  {
    name: 'new ids',
    change: (html) => html.replace(/<(p|div|ul|li|footer|header|main|table)(?=[ >])(?![^>]* id=)/gu, '<$1 id="auto"'),
  },
  {
    name: 'other footer',
    change: (html) => html.replace(/版權所有|模擬網站/gu, '著作權聲明').replace(/02-\d+/gu, '02-12345678'),
  },
  { name: 'other title', change: (html) => html.replace('<title>', '<title>全新改版 ') },
  {
    name: 'hidden fields',
    where: withForms,
    change: (html) => html.replaceAll('</form>', '<input type="hidden" name="__TRACE" value="1" /></form>'),
  },
  {
    name: 'wrapped in boxes',
    change: (html) => html.replace(/<main([^>]*)>/u, '<main$1><div><div>').replace('</main>', '</div></div></main>'),
  },
  {
    name: 'a script of its own',
    change: (html) => html.replace('</head>', '<script src="/assets/extra.js" defer></script></head>'),
  },
  {
    name: 'a picture of another host',
    change: (html) => intoMain(html, '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="宣導圖片">'),
  },
  {
    name: 'other order of notices',
    where: ['2020 login', '2020 menu', '2024 home'],
    change: (html) => html.replace(/(<li>[^<]*<\/li>)(\s*)(<li>[^<]*<\/li>)/gu, '$3$2$1'),
  },
  {
    name: 'a new link in the navigation',
    change: (html) => html.replace(/<\/ul>\s*(?=[\s\S]*?<\/nav>)/u, '<li><a href="/sitemap">網站導覽</a></li></ul>'),
  },
  {
    name: 'a search of its own',
    change: (html) =>
      html.replace(
        /<\/header>/u,
        '<form role="search" action="/search"><input type="search" name="q" aria-label="全站搜尋"><button>搜尋</button></form></header>',
      ),
  },
  {
    name: 'translated footer',
    change: (html) =>
      html.replace(/<footer>[\s\S]*?<\/footer>/u, '<footer>Directorate-General of Personnel Administration</footer>'),
  },
  {
    name: 'wider names',
    change: (html) =>
      html.replace(/>(\p{Script=Han})(\p{Script=Han}+)<\/(a|button|legend|label|h2)>/gu, '>$1\u3000$2</$3>'),
  },
  {
    name: 'icons in names',
    change: (html) => html.replace(/>(\p{Script=Han}+)<\/(a|button|legend|h2)>/gu, '>\uE88A $1 ›</$2>'),
  },
  {
    name: 'a bar that asks about cookies',
    change: (html) =>
      html.replace(
        '</body>',
        '<div role="dialog" aria-label="Cookie" style="position:fixed;right:0;bottom:0;width:240px;height:40px">本網站使用 Cookie <button type="button">好</button></div></body>',
      ),
  },
  {
    name: 'a second navigation for telephones',
    change: (html) =>
      html.replace(/<nav[\s\S]*?<\/nav>/u, (nav) => `${nav}<div class="mobile" style="display:none">${nav}</div>`),
  },
  {
    name: 'a button that shows what was typed',
    where: ['2020 login', '2024 login'],
    change: (html) =>
      html.replace(
        /<input id="pinCode"[^>]*>/u,
        (field) => `${field}<button type="button" aria-label="顯示密碼">…</button>`,
      ),
  },
  {
    name: 'an explanation of the login',
    where: ['2020 login', '2024 login'],
    change: (html) => intoMain(html, '<section aria-label="憑證登入說明"><p>請先插入憑證IC卡</p></section>'),
  },
  {
    name: 'groups as entries of a list',
    where: ['2020 applications', '2024 applications'],
    change: (html) => html.replace(/<div class="group">([\s\S]*?<\/ul>)\s*<\/div>/gu, '<li class="group">$1</li>'),
  },
];
