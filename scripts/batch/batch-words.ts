import type { Language } from '../../reports/index.ts';

/** What a batch says to people. */
interface BatchWords {
  readonly sameCard: (first: number) => string;
  readonly failed: (failed: number, all: number, first: string) => string;
  readonly goesOn: (ended: number) => string;
  readonly results: (paths: readonly string[]) => string;
}

/** By language. */
export const batchWords: Readonly<Record<Language, BatchWords>> = {
  'zh-TW': {
    sameCard: (first) => `與第 ${first} 列是同一張卡片（或同一帳號）；一張卡片一列，PIN 碼只送一次`,
    failed: (failed, all, first) => `${all} 列中有 ${failed} 列失敗；第一個是「${first}」，各列原因見結果檔`,
    goesOn: (ended) => `接續先前中斷的批次：${ended} 列已完成，不再執行`,
    results: (paths) => `結果：${paths.join('、')}`,
  },
  en: {
    sameCard: (first) => `the same card (or account) as row ${first}: one row a card, so that no PIN is sent twice`,
    failed: (failed, all, first) =>
      `${failed} of ${all} rows failed; the first is “${first}”, the results tell why of each`,
    goesOn: (ended) => `Going on with a batch that was stopped: ${ended} rows have ended and are not run again`,
    results: (paths) => `Results: ${paths.join(', ')}`,
  },
};
