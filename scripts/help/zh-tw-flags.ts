/** What the flags of all commands are said to be, in Chinese, by their English text. */
export const zhTwFlags: Readonly<Record<string, string>> = {
  'the embedded simulator, or the address of eCPA (default: sim)': '內建模擬網站，或 eCPA 的網址（預設：sim）',
  'which edition of the site the simulator shows (default: 2024)': '模擬網站的版本（預設：2024）',
  'virtual, pcsc, pkcs11 or component': 'virtual、pcsc、pkcs11 或 component',
  'card, nhi, account or mobile (default: card)': 'card、nhi、account 或 mobile（預設：card）',
  'the account of --login account': '--login account 所用的帳號',
  'which reader, where there are several': '有多台讀卡機時，使用哪一台',
  'the key that wraps a generation 1 card’s PIN (32 hex digits)': '第一代卡片 PIN 碼的包裝金鑰（32 個十六進位數字）',
  'the card vendor’s PKCS#11 library': '卡片廠商的 PKCS#11 程式庫',
  'read the PIN from a file that nobody else can read': '從他人無法讀取的檔案讀取 PIN 碼',
  'read the PIN from standard input': '從標準輸入讀取 PIN 碼',
  'auto, chrome, msedge, chromium, a path, or a Playwright server’s ws://… (default: auto)':
    'auto、chrome、msedge、chromium、路徑，或 Playwright 伺服器的 ws://…（預設：auto）',
  'show the browser': '顯示瀏覽器畫面',
  'where documents go (default: downloads)': '文件存放處（預設：downloads）',
  'one JSON object on standard output': '標準輸出只有一個 JSON 物件',
  'language of the messages (default: the system’s)': '訊息語言（預設：依系統）',
  'how long the site may take for a step (default: 30)': '每一步等候網站的秒數（預設：30）',
  'how long you may take at the browser or the phone (default: 120)': '等候您在瀏覽器或手機操作的秒數（預設：120）',
  'agree to 線上檢視 if MyData asks: a legal declaration of yours': 'MyData 詢問時同意「線上檢視」：這是您的法律聲明',
  'stay signed in for the next command, encrypted, for 20 minutes at most':
    '保持登入供下一個命令使用，加密存放，最多 20 分鐘',
  'say nothing but errors': '只顯示錯誤',
  'say more': '顯示更多',
};
