import type { Language } from '../messages/wording.ts';
import type { FindingKind } from './finding-report.ts';

/** What is said about deleting. */
export interface DeletionWords {
  /** Heads of the table: kind, file, day, size. */
  readonly head: readonly string[];
  readonly kinds: Readonly<Record<FindingKind, string>>;
  readonly left: Readonly<Record<'changed' | 'foreign', (path: string) => string>>;
  readonly question: (count: number) => string;
  readonly nothing: string;
  readonly dryRun: string;
  readonly declined: string;
  readonly deleted: (count: number) => string;
  /** What is said when a document is only looked at. */
  readonly shown: string;
  readonly noViewer: (path: string) => string;
  readonly pressEnter: string;
  readonly deletedAfterUse: string;
}

/** The same in each language. */
export const deletionWords: Readonly<Record<Language, DeletionWords>> = {
  en: {
    head: ['Kind', 'File', 'Date', 'Size'],
    kinds: {
      document: 'document',
      part: 'half-written file',
      journal: 'fetched so far',
      session: 'kept session',
      desk: 'document only looked at',
      'browser-profile': 'browser profile',
      artefact: 'trace or report',
    },
    left: {
      changed: (path) => `Left alone, as somebody has changed it since: ${path}`,
      foreign: (path) => `Left alone, as it is no file that was written here: ${path}`,
    },
    question: (count) => `Delete these ${count}? Only y or yes deletes them [y/N] `,
    nothing: 'There is nothing to delete.',
    dryRun: 'Nothing was deleted (--dry-run).',
    declined: 'Nothing was deleted.',
    deleted: (count) =>
      `Deleted: ${count}. A kept session ends at the site by “ecpa log-out”, or by itself when it is idle.`,
    shown: 'The document is shown by the program that the system has for it.',
    noViewer: (path) => `No program was found that shows it. The document is at ${path}`,
    pressEnter: 'Press Enter when you are done; it is deleted then.',
    deletedAfterUse: 'The document was deleted.',
  },
  'zh-TW': {
    head: ['種類', '檔案', '日期', '大小'],
    kinds: {
      document: '文件',
      part: '未寫完的檔案',
      journal: '已取得的部分',
      session: '保留的連線',
      desk: '僅供閱覽的文件',
      'browser-profile': '瀏覽器設定檔',
      artefact: '追蹤紀錄或報告',
    },
    left: {
      changed: (path) => `內容已被修改，未列入：${path}`,
      foreign: (path) => `並非本程式寫入的檔案，未列入：${path}`,
    },
    question: (count) => `要刪除以上 ${count} 項嗎？輸入 y 或「是」才會刪除 [y/N] `,
    nothing: '沒有需要刪除的項目。',
    dryRun: '未刪除任何項目（--dry-run）。',
    declined: '未刪除任何項目。',
    deleted: (count) => `已刪除 ${count} 項。保留的連線在網站上須以「ecpa log-out」結束，或待其閒置逾時。`,
    shown: '文件已由系統的程式開啟。',
    noViewer: (path) => `找不到可開啟的程式，文件位於 ${path}`,
    pressEnter: '閱覽完畢後請按 Enter，文件即刪除。',
    deletedAfterUse: '文件已刪除。',
  },
};
