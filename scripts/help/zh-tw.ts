import type { HelpWords } from './help-words.ts';
import { zhTwCommands } from './zh-tw-commands.ts';
import { zhTwFlags } from './zh-tw-flags.ts';

/** Chinese as written in Taiwan. */
export const zhTw: HelpWords = {
  texts: { ...zhTwFlags, ...zhTwCommands },
  headings: {
    name: '名稱',
    synopsis: '用法',
    commands: '子命令',
    ownFlags: '選項',
    commonFlags: '共用選項',
    examples: '範例',
    exitCodes: '結束代碼：該由誰處理',
    environment: '環境變數',
    files: '檔案',
    more: '更多說明',
  },
  helpFlag: '顯示說明',
  usage: 'ecpa <命令> [選項]',
  flagsOfAll: '[共用選項]',
  defaultIs: (value) => `（預設：${value}）`,
  groups: [
    { title: '取得文件與數字', commands: ['resume', 'salary', 'files', 'orders', 'show', 'applications'] },
    { title: '維護您自己的資料', commands: ['statement', 'review'] },
    { title: '不留痕跡', commands: ['log-out', 'purge'] },
    { title: '是否正常？', commands: ['card', 'doctor', 'smoke', 'drift', 'batch', 'report'] },
    { title: '設定與試用', commands: ['setup', 'completion', 'simulate'] },
  ],
  otherGroup: '其他命令',
  examples: {
    '': [
      { line: 'ecpa setup', meaning: '第一次使用：讀卡機、卡片、語言與網站' },
      { line: 'ecpa resume', meaning: '從內建模擬網站下載履歷表' },
      { line: 'ecpa resume --card pcsc --site https://ecpa.dgpa.gov.tw', meaning: '以讀卡機中的卡片下載您自己的' },
      { line: 'ecpa resume --diff', meaning: '與上次相比有何異動' },
      { line: 'ecpa purge --dry-run', meaning: '這裡還留有哪些個人資料' },
    ],
    resume: [
      { line: 'ecpa resume --form brief --format odt', meaning: '簡式履歷表，OpenDocument 格式。' },
      { line: 'ecpa resume --diff', meaning: '並說明與上次相比的異動，顯示於螢幕並存成網頁。' },
      { line: 'ecpa resume --login nhi', meaning: '以健保卡登入；須已安裝健保卡網路服務元件。' },
      { line: 'ecpa resume --ephemeral', meaning: '開啟文件供閱覽，按 Enter 後即刪除。' },
      { line: 'ecpa resume --pin-file ~/.ecpa-pin --json', meaning: '供排程使用：不詢問，輸出一個 JSON 物件。' },
      { line: 'ecpa resume --keep-session', meaning: '保持登入，下一個命令不需再用卡片。' },
    ],
    batch: [
      { line: 'ecpa batch checks.csv', meaning: '每列一項檢查；結果存於 downloads/（JSON 與 CSV）。' },
      { line: 'ecpa batch checks.csv --at-once 4 --json', meaning: '供排程使用：同時四列，輸出一個 JSON 物件。' },
    ],
    files: [
      { line: 'ecpa files', meaning: '列出檔案、日期與大小。' },
      { line: "ecpa files '學位證書*' 兩吋相片.jpg", meaning: '下載名稱相符的檔案；有 * 的名稱請加引號。' },
      { line: 'ecpa files --all --json', meaning: '一次登入下載所有檔案，並說明每個檔案的結果。' },
    ],
    orders: [
      { line: 'ecpa orders', meaning: '下載全部；QR Code 須指向 certproof.nchc.org.tw。' },
      { line: 'ecpa orders --kind award --from 113', meaning: '民國 113 年起的獎勵令。' },
    ],
    show: [
      { line: 'ecpa show profile', meaning: '以表格顯示您的個人資料。' },
      { line: 'ecpa show review --section 學歷 --format xlsx', meaning: '只看學歷，並另存為 Excel 檔。' },
      { line: 'ecpa show announcements --download', meaning: '系統公告，並下載附件。' },
      { line: 'ecpa show retirement --json', meaning: '供程式使用，日期為西元 ISO 格式。' },
    ],
    'review correct': [
      { line: 'ecpa review correct --section 學歷 --text-file what.txt', meaning: '顯示將送出的內容，並詢問。' },
    ],
    'statement set': [
      { line: 'ecpa statement set --from new.txt', meaning: '顯示差異，並詢問。' },
      { line: 'ecpa statement set --from new.txt --yes --json', meaning: '供程式使用，不詢問。' },
    ],
    salary: [
      { line: 'ecpa salary', meaning: '最近十二個月，顯示於畫面並存成 CSV。' },
      { line: 'ecpa salary --from 110-01 --format xlsx --chart', meaning: '自民國 110 年起，存成 Excel 檔並製圖。' },
      { line: 'ecpa salary --from 114-01 --to 114-12 --format pdf', meaning: '網站提供的各月檔案。' },
    ],
    card: [
      { line: 'ecpa card --watch', meaning: '持續顯示卡片的插入與取出。' },
      { line: 'ecpa card --record card.jsonl', meaning: '同時記錄與卡片的往來。' },
      { line: 'ecpa card trust TP00…', meaning: '您親自確認卡片後，允許再次使用。' },
    ],
    'card trust': [{ line: 'ecpa card trust TP00000000000000', meaning: '卡號印在卡片上。' }],
    simulate: [
      { line: 'ecpa simulate --port 8080', meaning: '顯示網址，以及一位虛構人物的卡號與 PIN 碼。' },
      { line: 'ecpa simulate --edition 2020 --fault maintenance', meaning: '使用手冊版本的網站，維護中。' },
      { line: 'ecpa simulate --component', meaning: '供 ecpa resume --card component --site <其網址> 使用。' },
    ],
    drift: [
      { line: 'ecpa drift', meaning: '首頁與登入頁，不需卡片與 PIN 碼。' },
      { line: 'ecpa drift --depth portal --strict', meaning: '登入後直到 MyData；有風險也視為失敗。' },
      {
        line: 'ecpa drift record --depth portal --to ./2026',
        meaning: '存下網頁，不含個人資料；檢視：ecpa drift --edition ./2026。',
      },
      { line: 'ecpa drift --update', meaning: '另存紀錄的更新內容，供閱讀後套用。' },
    ],
    purge: [
      { line: 'ecpa purge --dry-run --all', meaning: '列出所有會刪除的項目。' },
      { line: 'ecpa purge --older-than 7d', meaning: '詢問後刪除七天以前的項目。' },
      { line: 'ecpa purge --all --yes', meaning: '不詢問，全部刪除。' },
    ],
    applications: [
      { line: 'ecpa applications', meaning: '依分類列出 eCPA 提供給您的應用系統。' },
      { line: 'ecpa applications --login account --account NAME', meaning: '以帳號密碼登入；MyData 不接受此種登入。' },
    ],
    doctor: [
      { line: 'ecpa doctor --site https://ecpa.dgpa.gov.tw', meaning: '檢查本機與正式網站；不使用 PIN 碼。' },
      { line: 'ecpa doctor | clip', meaning: '可貼入郵件的文字：不含姓名、卡號與個人資料夾。' },
    ],
    smoke: [
      { line: 'ecpa smoke', meaning: '檢查網站、登入頁、元件、卡片與登入，然後登出。' },
      { line: 'ecpa smoke --depth page', meaning: '只檢查網站與登入頁：不用卡片與 PIN 碼。' },
      { line: 'ecpa smoke --depth download --json', meaning: '直到下載履歷表，驗證後即刪除。' },
    ],
    'log-out': [{ line: 'ecpa log-out', meaning: '結束 --keep-session 保留的連線（本機與網站）。' }],
    'report list': [
      { line: 'ecpa report', meaning: '最近 20 次執行。' },
      { line: 'ecpa report list --last 100 --json', meaning: '一百次，供程式使用。' },
    ],
    'report open': [{ line: 'ecpa report open', meaning: '以瀏覽器開啟每日檢查頁。' }],
    'report page': [{ line: 'ecpa report page /srv/www/morning.html', meaning: '放在其他人看得到的地方。' }],
    'report status': [
      { line: 'ecpa report status', meaning: '26 小時內沒有成功登入時，以 13 結束。' },
      { line: 'ecpa report status --depth site --max-age 2h', meaning: '用於每小時檢查網站。' },
    ],
    completion: [
      { line: 'ecpa completion bash > ~/.local/share/bash-completion/completions/ecpa', meaning: 'bash。' },
      { line: 'ecpa completion zsh > "${fpath[1]}/_ecpa"', meaning: 'zsh。' },
      { line: 'ecpa completion fish > ~/.config/fish/completions/ecpa.fish', meaning: 'fish。' },
      { line: 'ecpa completion powershell >> $PROFILE', meaning: 'PowerShell。' },
    ],
    setup: [
      { line: 'ecpa setup', meaning: '逐項詢問，顯示 .env 的異動，您同意後才寫入。' },
      { line: 'ecpa setup --card pcsc --lang zh-TW --yes', meaning: '不詢問，依選項寫入。' },
    ],
  },
  exitCodes: [
    ['0', '無須處理'],
    ['1', '我們：程式錯誤'],
    ['2', '命令列或設定'],
    ['10', '卡片；請勿未經確認就重試'],
    ['11', '這台電腦'],
    ['12', '您本人'],
    ['13', '網站目前的狀況'],
    ['14', '我們：網站已改版'],
    ['15', '文件'],
    ['16', '個資'],
    ['130', '您按了 Ctrl-C；仍已登出'],
  ],
  environment:
    '[方括號] 內的名稱可代替該選項，設於環境變數或目前資料夾的 .env。優先順序：選項、環境變數、.env、預設值。ECPA_LIVE=1 允許連線正式網站而不詢問；ECPA_MAX_DOWNLOAD_MB 為下載檔案的大小上限（MB，預設 64）；ECPA_STATE_DIR 為狀態資料夾。PIN 碼不會出現在命令列，也不可寫在 .env。',
  files: [
    'downloads/（或 --out）：文件，僅您本人可讀，另有 manifest.jsonl。使用完畢後請刪除：ecpa purge。',
    '.env：設定，可由 ecpa setup 寫入。',
  ],
  more: 'ecpa <命令> --help：選項、範例、結束代碼。--lang en: help in English.',
};
