import type { Language } from '../messages/wording.ts';

/** What the morning page says. */
export interface MorningWords {
  readonly title: string;
  readonly works: string;
  readonly stoppedAt: (step: string) => string;
  readonly stopped: string;
  readonly interrupted: string;
  readonly ranAt: (day: string, weekday: number, time: string) => string;
  readonly whose: string;
  readonly remedy: string;
  readonly hours: string;
  readonly how: string;
  readonly trackStates: Readonly<Record<'passed' | 'failed' | 'open', string>>;
  readonly lastSuccess: string;
  readonly never: string;
  readonly row: string;
  readonly rowValue: (failures: number) => string;
  readonly certificate: string;
  readonly days: (count: number) => string;
  readonly tries: string;
  readonly triesValue: (count: number) => string;
  readonly pins: string;
  readonly pinsValue: (count: number) => string;
  readonly duration: string;
  readonly steps: string;
  readonly stepsNote: (runs: number) => string;
  readonly step: string;
  readonly now: string;
  readonly usual: string;
  readonly slower: string;
  readonly failed: string;
  readonly plot: (now: string, usual: string, from: string, to: string) => string;
  readonly recent: (count: number) => string;
  readonly recentSum: (good: number, all: number) => string;
  readonly passed: string;
  readonly asTable: string;
  readonly time: string;
  readonly result: string;
  readonly why: string;
  readonly others: string;
  readonly picture: string;
  readonly pictureNote: string;
  readonly damaged: (count: number) => string;
  readonly foot: (runId: string) => string;
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];
const englishDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The same in each language. */
export const morningWords: Readonly<Record<Language, MorningWords>> = {
  'zh-TW': {
    title: '人事服務網每日檢查',
    works: '一切正常',
    stoppedAt: (step) => `停在「${step}」`,
    stopped: '檢查未通過',
    interrupted: '檢查被中斷',
    ranAt: (day, weekday, time) => `${day}（${weekdays[weekday] ?? ''}）${time}`,
    whose: '請聯絡',
    remedy: '處理方式',
    hours: '服務時間',
    how: '走到哪裡',
    trackStates: { passed: '通過', failed: '失敗', open: '未到達' },
    lastSuccess: '上次成功',
    never: '尚無紀錄',
    row: '連續失敗',
    rowValue: (failures) => `${failures} 次`,
    certificate: '憑證剩餘',
    days: (count) => `${count} 天`,
    tries: 'PIN 碼剩餘',
    triesValue: (count) => `${count} 次`,
    pins: '本次送出 PIN 碼',
    pinsValue: (count) => `${count} 次`,
    duration: '總時間',
    steps: '各步驟時間',
    stepsNote: (runs) => `與最近 ${runs} 次比較；虛線為中位數。`,
    step: '步驟',
    now: '本次',
    usual: '中位數',
    slower: '比平常慢',
    failed: '失敗',
    plot: (now, usual, from, to) => `本次 ${now}，中位數 ${usual}，介於 ${from} 與 ${to} 之間`,
    recent: (count) => `最近 ${count} 次`,
    recentSum: (good, all) => `${all} 次中 ${good} 次成功`,
    passed: '成功',
    asTable: '以表格顯示',
    time: '時間',
    result: '結果',
    why: '原因',
    others: '其他檢查',
    picture: '失敗時的畫面',
    pictureNote: '輸入欄位與個人資料已遮蔽。',
    damaged: (count) => `歷史紀錄中有 ${count} 行損壞，未計入。`,
    foot: (runId) => `ecpa smoke · 執行編號 ${runId}`,
  },
  en: {
    title: 'eCPA morning check',
    works: 'All is well',
    stoppedAt: (step) => `Stopped at “${step}”`,
    stopped: 'The check did not pass',
    interrupted: 'The check was interrupted',
    ranAt: (day, weekday, time) => `${englishDays[weekday] ?? ''} ${day}, ${time}`,
    whose: 'Whom to call',
    remedy: 'What to do',
    hours: 'Hours',
    how: 'How far it came',
    trackStates: { passed: 'passed', failed: 'failed', open: 'not reached' },
    lastSuccess: 'Last success',
    never: 'none on record',
    row: 'Failures in a row',
    rowValue: (failures) => String(failures),
    certificate: 'Certificate',
    days: (count) => `${count} days left`,
    tries: 'PIN tries left',
    triesValue: (count) => String(count),
    pins: 'PINs sent',
    pinsValue: (count) => String(count),
    duration: 'Whole time',
    steps: 'Time of each step',
    stepsNote: (runs) => `Against the last ${runs} runs; the dashed line is their median.`,
    step: 'Step',
    now: 'This time',
    usual: 'Median',
    slower: 'slower than usual',
    failed: 'failed',
    plot: (now, usual, from, to) => `This time ${now}, median ${usual}, between ${from} and ${to}`,
    recent: (count) => `The last ${count} runs`,
    recentSum: (good, all) => `${good} of ${all} passed`,
    passed: 'passed',
    asTable: 'As a table',
    time: 'Time',
    result: 'Result',
    why: 'Why',
    others: 'Other checks',
    picture: 'What the screen showed',
    pictureNote: 'Fields and personal data are covered.',
    damaged: (count) => `${count} damaged ${count === 1 ? 'line' : 'lines'} of the history passed over.`,
    foot: (runId) => `ecpa smoke · run ${runId}`,
  },
};
