import type { Language } from '../messages/wording.ts';

/** What is said of past runs. */
export interface PastWords {
  readonly head: readonly [time: string, check: string, result: string, duration: string, why: string];
  readonly passed: string;
  readonly none: (site: string) => string;
  readonly noneSoDeep: (depth: string, site: string) => string;
  readonly neverGood: (depth: string, count: number) => string;
  readonly tooOld: (at: string, age: string, limit: string) => string;
  readonly fresh: (at: string, age: string, limit: string) => string;
  readonly since: (missed: boolean) => string;
  readonly hours: (count: number) => string;
  readonly days: (count: number) => string;
  readonly neverEnded: (at: string) => string;
  readonly damaged: (count: number) => string;
  readonly page: string;
  readonly notShown: string;
}

/** The same in each language. */
export const pastWords: Readonly<Record<Language, PastWords>> = {
  'zh-TW': {
    head: ['時間', '檢查', '結果', '耗時', '原因'],
    passed: '✓ 成功',
    none: (site) => `${site} 沒有執行紀錄`,
    noneSoDeep: (depth, site) => `${site} 沒有深度達「${depth}」的執行紀錄；其他深度請以 --depth 指定`,
    neverGood: (depth, count) => `深度達「${depth}」的 ${count} 次執行都沒有成功`,
    tooOld: (at, age, limit) => `上次成功為 ${at}（${age}前），超過上限 ${limit}`,
    fresh: (at, age, limit) => `✓ 上次成功 ${at}（${age}前，上限 ${limit}）`,
    since: (missed) => (missed ? '；之後沒有任何執行，排程可能沒有啟動' : '；之後的執行都失敗'),
    hours: (count) => `${count} 小時`,
    days: (count) => `${count} 天`,
    neverEnded: (at) => `${at} 開始的檢查沒有結束（程式遭強制終止，或電腦關機）`,
    damaged: (count) => `歷史紀錄中有 ${count} 行損壞，未計入。`,
    page: '每日檢查頁位於',
    notShown: '無法開啟網頁，請自行開啟上述檔案。',
  },
  en: {
    head: ['Time', 'Check', 'Result', 'Took', 'Why'],
    passed: '✓ passed',
    none: (site) => `no run against ${site} is on record`,
    noneSoDeep: (depth, site) =>
      `no run as deep as “${depth}” against ${site} is on record; --depth names another depth`,
    neverGood: (depth, count) => `none of ${count} runs as deep as “${depth}” has succeeded`,
    tooOld: (at, age, limit) => `the last success was at ${at}, ${age} ago; the limit is ${limit}`,
    fresh: (at, age, limit) => `✓ last success at ${at}, ${age} ago; the limit is ${limit}`,
    since: (missed) =>
      missed ? '; nothing has run since: the schedule may not be working' : '; every run since then has failed',
    hours: (count) => (count === 1 ? '1 hour' : `${count} hours`),
    days: (count) => `${count} days`,
    neverEnded: (at) => `the check that began at ${at} never ended: it was killed, or the machine went down`,
    damaged: (count) => `${count} damaged ${count === 1 ? 'line' : 'lines'} of the history passed over.`,
    page: 'The morning page is at',
    notShown: 'It could not be opened; please open that file yourself.',
  },
};

/** A span of time as people say it: hours up to two days, then days. */
export function spanIn(language: Language, milliseconds: number): string {
  const { hours, days } = pastWords[language];
  const count = Math.floor(milliseconds / 3_600_000);
  return count < 48 ? hours(count) : days(Math.floor(count / 24));
}
