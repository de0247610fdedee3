import type { Language } from '../../reports/index.ts';

/** What the first steps say in one language. */
export interface FirstStepsWords {
  readonly welcome: string;
  readonly language: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly target: string;
  readonly targets: Readonly<Record<'sim' | 'live', string>>;
  readonly address: string;
  readonly liveIsAsked: string;
  readonly card: string;
  readonly cards: Readonly<Record<'auto' | 'virtual' | 'pcsc' | 'pkcs11' | 'component', string>>;
  readonly reader: string;
  readonly anyReader: string;
  readonly noReaders: (why: string) => string;
  readonly difference: (file: string) => string;
  readonly question: string;
  readonly nothingToWrite: string;
  readonly written: (file: string) => string;
  readonly declined: string;
  readonly faults: (file: string, faults: string) => string;
}

/** The same in each language. */
export const firstStepsWords: Readonly<Record<Language, FirstStepsWords>> = {
  en: {
    welcome:
      'A few questions; Enter takes what stands in [brackets]. Nothing is written before you have seen it. No PIN is asked for.',
    language: 'In which language shall the commands speak?',
    languages: { 'zh-TW': '繁體中文', en: 'English' },
    target: 'Which site?',
    targets: { sim: 'the embedded simulator, to try things out', live: 'the real one' },
    address: 'Its address',
    liveIsAsked: 'Each run asks before it goes to a real site; ECPA_LIVE=1 in the environment says yes beforehand.',
    card: 'Where is the card?',
    cards: {
      auto: 'what this machine has, found out at each run',
      virtual: 'the simulator’s invented card',
      pcsc: 'in a reader of this machine',
      pkcs11: 'behind its vendor’s PKCS#11 library',
      component: 'behind the installed component (HiPKI)',
    },
    reader: 'Which reader?',
    anyReader: 'the one that has a card',
    noReaders: (why) => `No reader can be listed now (${why}); the one that has a card will be taken.`,
    difference: (file) => `This is what changes in ${file}:`,
    question: 'Write it? Only y or yes writes it [y/N] ',
    nothingToWrite: 'Nothing changes.',
    written: (file) => `${file} is written, for you alone to read.`,
    declined: 'Nothing was written.',
    faults: (file, faults) => `${file} still has faults of its own: ${faults}`,
  },
  'zh-TW': {
    welcome: '請回答幾個問題；按 Enter 採用 [括號] 內的值。寫入前會先讓您看過內容，過程中不會詢問 PIN 碼。',
    language: '命令要使用哪一種語言？',
    languages: { 'zh-TW': '繁體中文', en: 'English' },
    target: '要連線到哪一個網站？',
    targets: { sim: '內建模擬網站，供試用', live: '正式網站' },
    address: '網址',
    liveIsAsked: '每次連線正式網站前都會詢問；環境變數 ECPA_LIVE=1 表示事先同意。',
    card: '卡片在哪裡？',
    cards: {
      auto: '每次執行時自動尋找',
      virtual: '模擬網站的虛構卡片',
      pcsc: '在這台電腦的讀卡機',
      pkcs11: '經由卡片廠商的 PKCS#11 程式庫',
      component: '經由已安裝的元件（HiPKI）',
    },
    reader: '使用哪一台讀卡機？',
    anyReader: '插有卡片的那一台',
    noReaders: (why) => `目前無法列出讀卡機（${why}）；將使用插有卡片的那一台。`,
    difference: (file) => `${file} 將有以下異動：`,
    question: '要寫入嗎？輸入 y 或「是」才會寫入 [y/N] ',
    nothingToWrite: '沒有異動。',
    written: (file) => `已寫入 ${file}，僅您本人可讀。`,
    declined: '未寫入。',
    faults: (file, faults) => `${file} 原有的設定仍有錯誤：${faults}`,
  },
};
