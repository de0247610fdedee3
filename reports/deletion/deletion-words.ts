import type { Language } from '../messages/wording.ts';

/** What can be deleted. */
export type FindingKind =
  | 'document'
  | 'parsed-copy'
  | 'part'
  | 'session'
  | 'salary-cache'
  | 'browser-profile'
  | 'desk'
  | 'trace'
  | 'report'
  | 'statement';

/** What is said about deleting. */
export interface DeletionWords {
  readonly shown: string;
  readonly noViewer: (path: string) => string;
  readonly pressEnter: string;
  readonly deletedAfterUse: string;
}

/** The same in each language. */
export const deletionWords: Readonly<Record<Language, DeletionWords>> = {
  en: {
    shown: 'The document is shown by the program that the system has for it.',
    noViewer: (path) => `No program was found that shows it. The document is at ${path}`,
    pressEnter: 'Press Enter when you are done; it is deleted then.',
    deletedAfterUse: 'The document was deleted.',
  },
  'zh-TW': {
    shown: '文件已由系統的程式開啟。',
    noViewer: (path) => `找不到可開啟的程式，文件位於 ${path}`,
    pressEnter: '閱覽完畢後請按 Enter，文件即刪除。',
    deletedAfterUse: '文件已刪除。',
  },
};
