import type { Language } from '../../reports/index.ts';
import type { ReaderListing } from './card-listing.ts';

/** Days under which a certificate's end is worth a warning. */
const soon = 60;

const words = {
  en: {
    none: 'no card reader',
    empty: 'no card',
    number: 'number',
    until: (date: string, days: number) => `until ${date}, ${days} days left`,
    over: (date: string) => `expired on ${date}`,
    tries: (count: number, from: string) => `tries left, as last known: ${count} (from ${from})`,
    unknown: 'tries left: not known; the card is never asked, since that could cost one',
    recorded: (path: string) =>
      `Recorded in ${path}. It holds the name, number and certificates of the holder: delete it after use.`,
  },
  'zh-TW': {
    none: '找不到讀卡機',
    empty: '沒有卡片',
    number: '卡號',
    until: (date: string, days: number) => `有效至 ${date}，剩餘 ${days} 天`,
    over: (date: string) => `已於 ${date} 到期`,
    tries: (count: number, from: string) => `最近得知的剩餘嘗試次數：${count}（來源：${from}）`,
    unknown: '剩餘嘗試次數：未知；為避免扣除次數，程式不會向卡片查詢',
    recorded: (path: string) => `已記錄於 ${path}。其中有持卡人的姓名、卡號與憑證，使用完畢請刪除。`,
  },
} as const;

/** What is said about a transcript once it is written. */
export function recordedRemark(path: string, language: Language): string {
  return words[language].recorded(path);
}

/** What `ecpa card` shows a person: a reader a paragraph. */
export function cardTable(readers: readonly ReaderListing[], language: Language): string {
  const say = words[language];
  if (readers.length === 0) return `${say.none}\n`;
  const lines = readers.flatMap(({ name, atr, card, problem }) => {
    const head = [name, ...(atr === undefined ? [] : [`  ATR ${atr}`])];
    if (problem !== undefined) return [...head, `  ${problem}`];
    if (!card) return [...head, `  ${say.empty}`];
    const certificates = card.certificates.map(({ usage, issuer, notAfter, daysLeft }) => {
      const date = notAfter.slice(0, 10);
      const mark = daysLeft < soon ? '!' : ' ';
      return `${mark} ${usage} (${issuer}) ${daysLeft < 0 ? say.over(date) : say.until(date, daysLeft)}`;
    });
    const { triesLeft, triesKnownFrom = '' } = card;
    const tries = triesLeft === undefined ? say.unknown : say.tries(triesLeft, triesKnownFrom);
    return [...head, `  ${card.product}, ${say.number} ${card.number}`, ...certificates, `  ${tries}`];
  });
  return `${lines.join('\n')}\n`;
}
