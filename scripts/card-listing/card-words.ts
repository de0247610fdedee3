import type { CardListing, CertificateListing } from './card-listing.ts';

/** What `ecpa card` says, in one language. */
export interface CardWords {
  readonly through: string;
  readonly reader: string;
  readonly card: string;
  readonly number: string;
  readonly unlock: string;
  readonly tries: string;
  readonly flags: string;
  readonly empty: string;
  readonly bindings: Readonly<Record<string, string>>;
  readonly unlockedBy: Readonly<Record<NonNullable<CardListing['unlockedBy']>, string>>;
  readonly certificates: readonly [usage: string, issuer: string, until: string, left: string];
  readonly usages: Readonly<Record<string, string>>;
  readonly products: Readonly<Record<string, string>>;
  readonly days: (count: number) => string;
  readonly states: Readonly<Record<CertificateListing['state'], string>>;
  readonly triesUnknown: string;
  readonly triesKnown: (count: number, from: string, date: string) => string;
  readonly sources: Readonly<Record<string, string>>;
  readonly lastPin: Readonly<Record<string, string>>;
  readonly noMore: string;
  readonly recorded: (path: string) => string;
  readonly trusted: (number: string) => string;
}

const en: CardWords = {
  through: 'through',
  reader: 'reader',
  card: 'card',
  number: 'number',
  unlock: 'unlocked',
  tries: 'tries left',
  flags: 'flags',
  empty: 'no card',
  bindings: {
    pcsclite: 'PC/SC (pcsclite)',
    'pcsc-mini': 'PC/SC (pcsc-mini)',
    pkcs11: 'PKCS#11',
    virtual: 'the simulator’s card',
  },
  unlockedBy: {
    key: 'with the key that wraps its PIN (--card-keys), or by its issuer’s software (--card pkcs11, --card component)',
    vendor: 'by its issuer’s software alone (--card pkcs11, --card component)',
    nothing: 'this card has no PIN',
  },
  certificates: ['certificate', 'issuer', 'valid until', 'left'],
  usages: { digitalSignature: 'signature', keyEncipherment: 'encryption' },
  products: { 'NHI card': 'NHI card (健保卡)' },
  days: (count) => `${count} ${Math.abs(count) === 1 ? 'day' : 'days'}`,
  states: { valid: '', 'expires-soon': 'expires soon', expired: 'expired', 'not-yet-valid': 'not yet valid' },
  triesUnknown: 'not known; the card is never asked, since that could cost one',
  triesKnown: (count, from, date) => `${count}, as last known on ${date} (${from})`,
  sources: {
    verify: 'the card’s answer to a PIN',
    'token-flags': 'the token’s flags',
    person: 'a person',
    'damaged-record': 'nobody',
  },
  lastPin: {
    'wrong-pin': 'the last PIN was wrong: the next one has to be typed at the keyboard',
    unsettled: 'it is not known what came of the last PIN: check the card, then “ecpa card trust <number>”',
  },
  noMore: 'is not there any more',
  recorded: (path) =>
    `Recorded in ${path}. It holds the name, number and certificates of the holder: delete it after use.`,
  trusted: (number) => `Card …${number.slice(-4)} may be used again.`,
};

const zhTw: CardWords = {
  through: '介面',
  reader: '讀卡機',
  card: '卡片',
  number: '卡號',
  unlock: '解鎖方式',
  tries: '剩餘次數',
  flags: '旗標',
  empty: '沒有卡片',
  bindings: {
    pcsclite: 'PC/SC（pcsclite）',
    'pcsc-mini': 'PC/SC（pcsc-mini）',
    pkcs11: 'PKCS#11',
    virtual: '模擬器的卡片',
  },
  unlockedBy: {
    key: '需提供 PIN 碼包裝金鑰（--card-keys），或使用發卡機關的軟體（--card pkcs11、--card component）',
    vendor: '只能使用發卡機關的軟體（--card pkcs11、--card component）',
    nothing: '此卡片沒有 PIN 碼',
  },
  certificates: ['憑證', '發證機關', '有效至', '剩餘'],
  usages: { digitalSignature: '簽章', keyEncipherment: '加密' },
  products: {
    'HiCOS generation 1': 'HiCOS 第一代',
    'HiCOS generation 2': 'HiCOS 第二代',
    'NHI card': '健保卡',
  },
  days: (count) => `${count} 天`,
  states: { valid: '', 'expires-soon': '即將到期', expired: '已到期', 'not-yet-valid': '尚未生效' },
  triesUnknown: '未知；程式不會向卡片查詢，以免扣除一次',
  triesKnown: (count, from, date) => `${count}（${date} 得知，來源：${from}）`,
  sources: {
    verify: '卡片對 PIN 碼的回覆',
    'token-flags': 'PKCS#11 旗標',
    person: '本人確認',
    'damaged-record': '無',
  },
  lastPin: {
    'wrong-pin': '上次的 PIN 碼錯誤：下次須由本人以鍵盤輸入',
    unsettled: '上次 PIN 碼的結果不明：請先確認卡片，再執行「ecpa card trust <卡號>」',
  },
  noMore: '已移除',
  recorded: (path) => `已記錄於 ${path}。其中有持卡人的姓名、卡號與憑證，使用完畢請刪除。`,
  trusted: (number) => `卡片 …${number.slice(-4)} 可以再次使用。`,
};

/** The words of `ecpa card` by language. */
export const cardWords = { en, 'zh-TW': zhTw } as const;
