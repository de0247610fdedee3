import type { Language } from '../messages/wording.ts';

/** What is said about a site that is compared with its contracts. */
export interface DriftWords {
  readonly title: string;
  readonly site: string;
  readonly edition: string;
  readonly at: string;
  readonly verdict: string;
  readonly flow: string;
  readonly page: string;
  readonly landmark: string;
  readonly change: string;
  readonly breaks: string;
  readonly was: string;
  readonly is: string;
  readonly nearest: string;
  readonly source: string;
  readonly snapshots: string;
  readonly picture: string;
  readonly nothing: string;
  readonly noContract: string;
  readonly notSeen: string;
  readonly flows: Readonly<Record<string, string>>;
  readonly verdicts: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly written: (path: string) => string;
  readonly patched: (path: string) => string;
  readonly noPatch: string;
  readonly recorded: (folder: string) => string;
}

/** The same in each language. */
export const driftWords: Readonly<Record<Language, DriftWords>> = {
  en: {
    title: 'The site, compared with what is known of it',
    site: 'Site',
    edition: 'Edition',
    at: 'Looked at',
    verdict: 'Verdict',
    flow: 'Journey',
    page: 'Page',
    landmark: 'Landmark',
    change: 'Change',
    breaks: 'Breaks',
    was: 'Was',
    is: 'Is',
    nearest: 'Nearest',
    source: 'To change',
    snapshots: 'What the page is made of',
    picture: 'The page; personal data are made unreadable, places of changes are framed',
    nothing: 'Nothing differs.',
    noContract: 'There is no contract of this page.',
    notSeen: 'not seen',
    flows: { login: 'log in', menu: 'open MyData', resume: 'download the 履歷表', salary: 'look up the 待遇表' },
    verdicts: { works: 'works', 'at-risk': 'at risk', broken: 'broken', 'not-seen': 'not seen' },
    kinds: {
      missing: 'missing',
      renamed: 'renamed',
      moved: 'moved',
      retyped: 'another role or type',
      duplicated: 'there more than once',
      'new-required': 'asked for anew',
      hidden: 'cannot be used',
      'new-origin': 'unknown host',
      cosmetic: 'looks only',
    },
    written: (path) => `The report is at ${path}`,
    patched: (path) => `What the contracts would become is at ${path}; read it before you apply it (git apply).`,
    noPatch: 'The contracts are as the site is; there is nothing to update.',
    recorded: (folder) =>
      `The pages are in ${folder}, with what was replaced (replaced.json). Read them before you pass them on; ecpa drift --edition FOLDER looks at them.`,
  },
  'zh-TW': {
    title: '網站與已知樣貌的比對',
    site: '網站',
    edition: '版本',
    at: '檢視時間',
    verdict: '結論',
    flow: '流程',
    page: '頁面',
    landmark: '定位點',
    change: '變動',
    breaks: '影響',
    was: '原為',
    is: '現為',
    nearest: '最接近者',
    source: '應修改處',
    snapshots: '頁面結構',
    picture: '頁面畫面（個資已遮蔽，變動處以框線標示）',
    nothing: '沒有差異。',
    noContract: '此頁尚無紀錄可供比對。',
    notSeen: '未檢視',
    flows: { login: '登入', menu: '開啟 MyData', resume: '下載履歷表', salary: '查詢待遇表' },
    verdicts: { works: '正常', 'at-risk': '有風險', broken: '無法使用', 'not-seen': '未檢視' },
    kinds: {
      missing: '不見了',
      renamed: '改名',
      moved: '移位',
      retyped: '角色或型別改變',
      duplicated: '重複出現',
      'new-required': '新增必填',
      hidden: '無法使用',
      'new-origin': '不明主機',
      cosmetic: '僅外觀',
    },
    written: (path) => `報告存放於 ${path}`,
    patched: (path) => `紀錄的更新內容存放於 ${path}；請先閱讀再套用（git apply）。`,
    noPatch: '紀錄與網站相同，無須更新。',
    recorded: (folder) =>
      `網頁存放於 ${folder}，取代的內容列於 replaced.json。交給他人前請先閱讀；以 ecpa drift --edition 資料夾 檢視。`,
  },
};
