import type { Language } from '../messages/wording.ts';

/** What is said about differences. */
export interface DifferenceWords {
  readonly title: string;
  readonly part: string;
  readonly change: string;
  readonly content: string;
  readonly kinds: Readonly<Record<'same' | 'changed' | 'added' | 'removed', string>>;
  readonly was: string;
  readonly is: string;
  readonly nothing: (file: string) => string;
  readonly first: string;
  readonly notCompared: (titles: string) => string;
  readonly onlyDifferences: string;
  readonly deleteAfterUse: string;
}

/** The same in each language. */
export const differenceWords: Readonly<Record<Language, DifferenceWords>> = {
  en: {
    title: 'What changed in the 履歷表',
    part: 'Part',
    change: 'Change',
    content: 'Content',
    kinds: { same: 'same', changed: 'changed', added: 'new', removed: 'gone' },
    was: 'Before',
    is: 'Now',
    nothing: (file) => `Nothing changed since ${file}.`,
    first: 'There is no earlier 履歷表 to compare with; the next one will be compared with this one.',
    notCompared: (titles) => `Not compared, as only one of the two documents has it: ${titles}.`,
    onlyDifferences: 'Differences only',
    deleteAfterUse: 'This page holds personal data: delete it right after use.',
  },
  'zh-TW': {
    title: '履歷表異動',
    part: '部分',
    change: '異動',
    content: '內容',
    kinds: { same: '相同', changed: '變更', added: '新增', removed: '刪除' },
    was: '上次',
    is: '本次',
    nothing: (file) => `與 ${file} 相比，沒有異動。`,
    first: '沒有可比對的舊履歷表；下次將與這一份比對。',
    notCompared: (titles) => `僅其中一份文件有此部分，未比對：${titles}。`,
    onlyDifferences: '只顯示異動',
    deleteAfterUse: '本頁含有個人資料，使用完畢後請儘速刪除銷毀。',
  },
};
