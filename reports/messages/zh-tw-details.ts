import { zhTwRunDetails } from './zh-tw-run-details.ts';

/** Particulars that stand in English where they are thrown, and what they are in Chinese; the ledger of PIN tries says most of them. */
const details: readonly (readonly [RegExp, string])[] = [
  [/\bcard …(\S{1,4}): /, '卡片 …$1：'],
  [/\baccount …(\S{1,4}): /, '帳號 …$1：'],
  [/(健保卡 …\S{1,4}): /, '$1：'],
  [
    /the last (?:PIN|password) was wrong, so only a person may type the next one at the keyboard, or clear it/,
    '上次的 PIN 碼或密碼錯誤，下一次只能由本人於鍵盤輸入，或由本人確認後解除',
  ],
  [/one try is left, and it is not for a program to lose/, '僅剩一次機會，不應由程式使用'],
  [/it is blocked/, '已鎖卡'],
  [/it is not known what came of the last (?:PIN|password)/, '上次送出的 PIN 碼或密碼結果不明'],
  [
    /the ledger of PIN tries cannot be kept(?: in \S+)? \((\w+)\); no PIN was sent/,
    'PIN 碼次數的紀錄無法寫入（$1）；未送出 PIN 碼',
  ],
  [/the ledger of PIN tries cannot be kept(?: in \S+)? \((\w+)\)/, 'PIN 碼次數的紀錄無法寫入（$1）'],
  [/what is known of it cannot be read/, '其紀錄無法讀取'],
  [/a run was broken off while it may have sent a PIN/, '曾有一次執行在可能送出 PIN 碼時中斷'],
  [/another run is, or was just now, at work on it; wait and look again/, '另一次執行正在使用，請稍候再試'],
  [/this run has sent its one VERIFY already/, '本次執行已送出一次 PIN 碼'],
  [/this process has no other PIN than the one that failed/, '本次執行沒有其他 PIN 碼'],
  [/; after checking the card with its issuer’s tool: ecpa card trust <number>/, ''],
  [/; once you know the password: ecpa card trust (\S+) --site …/, '；確認密碼後：ecpa card trust $1 --site …'],
];

/** The same of the 健保卡 component. */
const healthCardDetails: typeof details = [
  [/the 健保卡 component at (\S+) cannot be spoken to/, '$1 的元件無法連線'],
  [/the 健保卡 component at (\S+) does not answer within (\S+) s/, '$1 的元件 $2 秒內未回應'],
  [/the 健保卡 component at (\S+) broke the connection off/, '$1 的元件中斷連線'],
  [/the 健保卡 component at (\S+) is another program: its certificate says so/, '在 $1 的是其他程式（憑證不符）'],
  [/another program answers at (localhost:\d+)/, '在 $1 回應的是其他程式'],
  [/the simulator at (\S+) has none in use; start it with/, '$1 的模擬網站未安裝元件；請以此啟動：'],
  [/the 健保卡 component does not have this site on its list/, '元件未將此網站列入清單'],
  [/the 健保卡 component cannot reach the servers of the NHI/, '健保卡元件無法連線至健保署'],
  [/the 健保卡 component answers (\d{4})/, '元件回覆代碼 $1'],
  [/the 健保卡 component sees another card(?: than the one that was read)?/, '元件讀到的是另一張卡片'],
];

/** Particulars in Chinese, where they are known; else as they are. */
export function zhTwDetail(detail: string): string {
  return [...details, ...healthCardDetails, ...zhTwRunDetails].reduce(
    (text, [pattern, chinese]) => text.replace(pattern, chinese),
    detail,
  );
}
