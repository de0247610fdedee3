import type { Edition } from '../site/index.ts';
import type { MutatedPage } from './mutation.ts';

/** Something on a page that a journey needs, and how to get hold of it in the HTML. */
export interface Place {
  readonly page: MutatedPage;
  readonly landmark: string;
  readonly flow: string;
  readonly sort: 'column' | 'control' | 'field' | 'choice' | 'text';
  /** The whole element. */
  readonly element: RegExp;
  /** What a person reads on it. */
  readonly label: string;
  /** What could be called so instead, and its English. */
  readonly other: string;
  readonly english: string;
}

const column = (landmark: string, element: RegExp, label: string): Place => ({
  page: 'login',
  landmark,
  flow: 'login',
  sort: 'column',
  element,
  label,
  other: '電子證件簽入',
  english: 'Certificate sign-in',
});

const link = (landmark: string, flow: string, label: string, other: string): Place => ({
  page: 'portal',
  landmark,
  flow,
  sort: 'control',
  element: new RegExp(`<a href="[^"]*">${label}</a>`, 'u'),
  label,
  other,
  english: landmark.includes('RESUME') ? 'My résumé' : 'My pay',
});

const both: readonly Place[] = [
  link('MYDATA.RESUME_LINK', 'resume', '履歷表下載', '人事紀錄列印'),
  link('MYDATA.SALARY_LINK', 'salary', '待遇表查詢', '薪給明細'),
  {
    page: 'menu',
    landmark: 'MENU.APPLICATIONS',
    flow: 'menu',
    sort: 'control',
    element: /<a href="[^"]*">應用系統<\/a>/u,
    label: '應用系統',
    other: '業務入口',
    english: 'Applications',
  },
  {
    page: 'resume',
    landmark: 'RESUME.DOWNLOAD',
    flow: 'resume',
    sort: 'control',
    element: /<button type="submit">下載<\/button>/u,
    label: '下載',
    other: '產製檔案',
    english: 'Download',
  },
  {
    page: 'salary',
    landmark: 'SALARY.QUERY',
    flow: 'salary',
    sort: 'control',
    element: /<button type="submit">查詢<\/button>/u,
    label: '查詢',
    other: '顯示結果',
    english: 'Search',
  },
  {
    page: 'slip',
    landmark: 'SALARY.NET',
    flow: 'salary',
    sort: 'text',
    element: /<tr>\s*<th scope="row"[^>]*>實發金額[\s\S]*?<\/tr>/u,
    label: '實發金額',
    other: '淨額',
    english: 'Net pay',
  },
];

const choice = (landmark: string, element: RegExp, label: string, other: string): Place => ({
  page: 'resume',
  landmark,
  flow: 'resume',
  sort: 'choice',
  element,
  label,
  other,
  english: landmark === 'RESUME.FORM' ? 'General form' : 'Portable document',
});

const list = (landmark: string, element: RegExp, label: string, other: string): Place => ({
  page: 'salary',
  landmark,
  flow: 'salary',
  sort: 'field',
  element,
  label,
  other,
  english: landmark === 'SALARY.YEAR' ? 'Year' : 'Month',
});

/** What the journeys need, in each edition. */
export const places: Readonly<Record<Edition, readonly Place[]>> = {
  '2020': [
    ...both,
    column('LOGIN.CERTIFICATE_COLUMN', /<fieldset>\s*<legend>憑證登入<\/legend>[\s\S]*?<\/fieldset>/u, '憑證登入'),
    {
      ...column('LOGIN.PIN_FIELD', /<label for="pinCode">密碼<\/label\s*><input id="pinCode"[^>]*>/u, '密碼'),
      sort: 'field',
      other: '通行碼',
      english: 'Secret number',
    },
    {
      ...column('LOGIN.SUBMIT', /(?<=憑證登入[\s\S]*)<button type="submit" disabled>登入<\/button>/u, '登入'),
      sort: 'control',
      other: '送出',
      english: 'Sign in',
    },
    {
      ...column('MENU.GROUP_B', /<a href="#" data-group="group1">[\s\S]*?<\/a>/u, 'B.人事資料服務'),
      page: 'applications',
      flow: 'menu',
      sort: 'control',
      other: '乙、同仁資料',
      english: 'Personnel data',
    },
    {
      ...column('MENU.MYDATA', /<a href="[^"]*app=MyData"[^>]*>連結<\/a>/u, '連結'),
      page: 'applications',
      flow: 'menu',
      sort: 'control',
      other: '前往',
      english: 'Open',
    },
    choice('RESUME.FORM', /<option value="[^"]*">一般履歷表[^<]*<\/option>/u, '一般履歷表', '完整格式'),
    choice('RESUME.FORMAT', /<option value="[^"]*">PDF[^<]*<\/option>/u, 'PDF', '可攜式文件'),
    list('SALARY.YEAR', /<label for="year">年度<\/label>\s*<select id="year"[\s\S]*?<\/select>/u, '年度', '別年'),
    list('SALARY.MONTH', /<label for="month">月份<\/label>\s*<select id="month"[\s\S]*?<\/select>/u, '月份', '期別'),
  ],
  '2024': [
    ...both,
    column(
      'LOGIN.CERTIFICATE_COLUMN',
      /<section class="card" aria-labelledby="certificateTitle">[\s\S]*?<\/section>/u,
      '自然人憑證登入',
    ),
    {
      ...column(
        'LOGIN.PIN_FIELD',
        /<label for="pinCode">請輸入PIN碼<\/label\s*><input id="pinCode"[^>]*>/u,
        '請輸入PIN碼',
      ),
      sort: 'field',
      other: '請輸入通行碼',
      english: 'Secret number',
    },
    {
      ...column('LOGIN.SUBMIT', /<button id="certificateLogin"[^>]*>登入<\/button>/u, '登入'),
      sort: 'control',
      other: '送出',
      english: 'Sign in',
    },
    {
      ...column(
        'MENU.GROUP_B',
        /<button type="button" aria-expanded="false" aria-controls="group1">[\s\S]*?<\/button>/u,
        'B.人事資料服務',
      ),
      page: 'applications',
      flow: 'menu',
      sort: 'control',
      other: '乙、同仁資料',
      english: 'Personnel data',
    },
    {
      ...column(
        'MENU.MYDATA',
        /<button type="button" class="small" data-application="MyData"[^>]*>\s*連結\s*<\/button>/u,
        '連結',
      ),
      page: 'applications',
      flow: 'menu',
      sort: 'control',
      other: '前往',
      english: 'Open',
    },
    choice(
      'RESUME.FORM',
      /<label\s*><input type="radio" name="form" value="[^"]*"[^>]*>\s*一般履歷表[^<]*<\/label\s*>/u,
      '一般履歷表',
      '完整格式',
    ),
    choice(
      'RESUME.FORMAT',
      /<label\s*><input type="radio" name="format" value="[^"]*"[^>]*>\s*PDF[^<]*<\/label\s*>/u,
      'PDF',
      '可攜式文件',
    ),
    list('SALARY.YEAR', /<label\s*>年度\s*<select name="year">[\s\S]*?<\/select><\/label\s*>/u, '年度', '別年'),
    list('SALARY.MONTH', /<label\s*>月份\s*<select name="month">[\s\S]*?<\/select><\/label\s*>/u, '月份', '期別'),
  ],
};
