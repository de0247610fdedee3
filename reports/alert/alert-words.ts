import type { Language } from '../messages/wording.ts';
import type { Alert } from './decide-alert.ts';

/** What alerts say. */
export interface AlertWords {
  /** `check`: which check, such as `login · https://…`. */
  readonly title: Readonly<Record<Alert['kind'], (check: string) => string>>;
  readonly failures: (count: number, since: string) => string;
  readonly recovered: (count: number, since: string) => string;
  readonly what: string;
  readonly remedy: string;
  readonly desk: string;
  readonly stopped: string;
  readonly pin: string;
  readonly pins: (count: number) => string;
  readonly certificate: string;
  readonly days: (count: number) => string;
  readonly code: string;
}

/** The same in each language. */
export const alertWords: Readonly<Record<Language, AlertWords>> = {
  'zh-TW': {
    title: {
      failure: (check) => `✗ eCPA 檢查失敗：${check}`,
      reminder: (check) => `✗ eCPA 檢查仍然失敗：${check}`,
      recovery: (check) => `✓ eCPA 檢查已恢復正常：${check}`,
    },
    failures: (count, since) => `自 ${since} 起連續失敗 ${count} 次。`,
    recovered: (count, since) => `自 ${since} 起曾連續失敗 ${count} 次，現已恢復。`,
    what: '原因',
    remedy: '處理方式',
    desk: '請聯絡',
    stopped: '停在',
    pin: 'PIN 碼',
    pins: (count) => (count === 0 ? '本次未送出 PIN 碼' : `本次送出 ${count} 次 PIN 碼`),
    certificate: '憑證剩餘',
    days: (count) => `${count} 天`,
    code: '代碼',
  },
  en: {
    title: {
      failure: (check) => `✗ eCPA check failed: ${check}`,
      reminder: (check) => `✗ eCPA check still fails: ${check}`,
      recovery: (check) => `✓ eCPA check works again: ${check}`,
    },
    failures: (count, since) =>
      count === 1 ? `Failed at ${since}.` : `Failed ${count} times in a row since ${since}.`,
    recovered: (count, since) => `It had failed ${count === 1 ? 'once' : `${count} times in a row`} since ${since}.`,
    what: 'What',
    remedy: 'What to do',
    desk: 'Whom to call',
    stopped: 'Stopped at',
    pin: 'PIN',
    pins: (count) => (count === 0 ? 'no PIN was sent in this run' : `${count} PIN sent in this run`),
    certificate: 'Certificate',
    days: (count) => `${count} days left`,
    code: 'Code',
  },
};
