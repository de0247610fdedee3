/** What commands and their own flags are said to be, in Chinese, by their English text. */
export const zhTwCommands: Readonly<Record<string, string>> = {
  '人事服務網 eCPA: logs in with a card and brings documents from MyData':
    '人事服務網 eCPA：以卡片登入，從 MyData 取得您的資料',
  'output the version number': '顯示版本',
  'display help for command': '顯示說明',
  'language of this help': '說明的語言',

  'check the login path down to a depth; at most one PIN': '檢查登入路徑至指定深度；至多使用一次 PIN 碼',
  'how far: each depth includes those before it': '檢查到哪一層；每一層都包含前面各層',
  'what is missing on this machine or at the site, what to do and whom to call; spends no PIN':
    '本機或網站缺什麼、該怎麼做、該找誰；不使用 PIN 碼',

  'log in, open MyData, download the 履歷表': '登入、開啟 MyData、下載履歷表',
  '一般履歷表 or 簡式履歷表': '一般履歷表（general）或簡式履歷表（brief）',
  'file format': '檔案格式',

  'read a page of MyData, as a table, as JSON or as a file': '讀取 MyData 的一頁，以表格、JSON 或檔案呈現',
  'which page': '哪一頁',
  'review: one section alone, such as 學歷': 'review：只看一類資料，例如學歷',
  'announcements: store their files': 'announcements：下載公告的附件',
  'store it as a file that a spreadsheet opens': '另存為試算表可開啟的檔案',

  'list 個人檔案夾, or download the files named; * and ? stand for others':
    '列出個人檔案夾，或下載指名的檔案；* 與 ? 可代表其他字元',
  'download every file': '下載所有檔案',
  'log in and list the applications that eCPA offers you': '登入並列出 eCPA 提供給您的應用系統',

  'list and download the electronic orders 獎勵令 and 派免令, each proved': '列出並下載電子獎勵令與派免令，逐一驗證',
  '獎勵令 or 派免令 alone': '只要獎勵令（award）或派免令（appointment）',
  'from this day, month or year on: 2025-03-12, 114-03, 114': '自此日、月或年起：2025-03-12、114-03、114',
  'up to this day, month or year': '至此日、月或年止',

  'ask for a correction of your data; “ecpa show review” reads them': '申請修改資料；查看請用「ecpa show review」',
  'ask the personnel office for a correction, after showing what will be sent and asking':
    '向人事單位申請修改；會先顯示將送出的內容並詢問',
  'which section, such as 學歷': '哪一類資料，例如學歷',
  'what is wrong and how it should be, in UTF-8': '說明錯誤與正確內容的檔案（UTF-8）',
  'do not ask, where there is no terminal to ask at': '沒有終端機可詢問時，不詢問',

  'write the 簡要自述; “ecpa show statement” reads it': '寫入簡要自述；查看請用「ecpa show statement」',
  'replace the 簡要自述, after showing the difference and asking; the old text is kept as a file':
    '更換簡要自述；會先顯示差異並詢問，舊文字另存成檔案',
  'the new text, in UTF-8': '新文字的檔案（UTF-8）',
  'do not ask': '不詢問',
  'tell what has changed since the last one': '說明與上次相比的異動',
  'show the document and delete it when you are done': '開啟文件供閱覽，完畢後即刪除',

  'the 待遇表 month by month, as a table, a file and a picture': '逐月查詢待遇表，以表格、檔案與圖呈現',
  'first month: 2025-03 or 114-03 (default: 12 months up to the last)':
    '起始月份：2025-03 或 114-03（預設：至最後月份共 12 個月）',
  'last month (default: this month)': '最後月份（預設：本月）',
  'a picture too: gross, its parts and net by month': '另製成圖：逐月的應發、各項與實發',
  'delete downloaded personal data and what else is private and left here': '刪除已下載的個人資料與留在本機的私人檔案',
  'only what is older: 12h, 7d, 2w (default: 7d)': '只刪除較舊者：12h、7d、2w（預設：7d）',
  'everything, however new': '全部，不論新舊',
  'only list what would be deleted': '只列出會刪除的項目',

  'end the session that --keep-session left open, here and at the site': '結束 --keep-session 保留的連線（本機與網站）',

  'first steps: asks for language, site, card and reader, writes .env, and looks whether all works':
    '第一次使用：詢問語言、網站、卡片與讀卡機，寫入 .env，並檢查是否可用',
  'do not ask: write what the flags say': '不詢問，依選項寫入',

  'print what teaches a shell to complete the commands, flags and their values':
    '輸出命令列自動完成的設定（命令、選項與可用的值）',
  'which shell': '哪一種 shell',
  'language of the descriptions (default: the system’s)': '說明的語言（預設：依系統）',

  'readers, cards, certificates and what is known of the tries left; spends no PIN':
    '讀卡機、卡片、憑證與最近得知的剩餘次數；不使用 PIN 碼',
  'show card numbers whole': '顯示完整卡號',
  'follow cards as they come and go': '持續顯示卡片的插入與取出',
  'write down what is said to the cards, for finding faults; never a PIN': '記錄與卡片的往來以供查錯；絕不記錄 PIN 碼',
  'let a card be used again, after you have checked it yourself': '您親自確認後，允許卡片再次使用',

  'past runs of smoke: a list, the morning page, and whether the last success is new enough':
    'smoke 的執行紀錄：列表、每日檢查頁，以及上次成功是否夠新',
  'list past runs, the newest first': '列出執行紀錄，由新到舊',
  'how many': '幾筆',
  'make the morning page anew and open it in a browser': '重新製作每日檢查頁並以瀏覽器開啟',
  'make the morning page anew, into a file': '重新製作每日檢查頁，存成檔案',
  'the run that it is about, by the beginning of its number (default: the last one)':
    '要看哪一次執行，以其編號開頭指定（預設：最後一次）',
  'exit 13 when the last success is too old: a run that was missed is seen so':
    '上次成功過舊時以 13 結束；漏掉的執行也會因此被發現',
  'how old it may be: 26h, 2d, 1w': '可容許多久：26h、2d、1w',
  'only runs as deep as this': '只計深度達此者',
  'compare the site with the stored contract of its pages': '比對網站與各頁面已知的樣貌',
  'how far: page needs no PIN, menu and portal log in': '檢視範圍：page 不需 PIN 碼，menu 與 portal 會登入',
  'write what the contracts would become, as a patch to read': '產生紀錄的更新內容（patch），供人閱讀後套用',
  'a journey at risk fails the run like a broken one': '有風險的流程亦視為無法使用',

  'serve the simulated site, and a virtual card, until stopped': '啟動模擬網站與虛擬卡片，直到停止',
  'port of the site (default: a free one)': '網站的連接埠（預設：任一可用者）',
  'switch a fault on; may be repeated; an unknown name lists them all':
    '開啟一項故障，可重複使用；名稱不明時會列出全部',
  'record: keep the pages, without what is personal, as an edition to replay':
    'record：存下網頁（去除個人資料），作為可重播的版本',
  'where record keeps the pages (default: below reports/out/drift)':
    'record 存放網頁的資料夾（預設：reports/out/drift 之下）',
  'module whose default export changes each page: ({ html, path, edition }) => html':
    '以模組的預設匯出改寫每一頁：({ html, path, edition }) => html',
  'also answer as the installed components: HiPKI at localhost:61161, 健保卡 at localhost:7777':
    '同時模擬已安裝的元件：跨平台網頁元件（HiPKI，localhost:61161）與健保卡元件（localhost:7777）',
  'put the cards into the virtual readers of pcscd (Debian’s vsmartcard-vpcd)':
    '把卡片放入 pcscd 的虛擬讀卡機（Debian 的 vsmartcard-vpcd）',

  'run the checks of a table (CSV), many at once; a row each in the result':
    '執行表格（CSV）中的各項檢查，可同時多項；結果逐列列出',
  'columns: name, command, site, edition, card, reader, pin-file, out and other flags’ names':
    '欄位：name、command、site、edition、card、reader、pin-file、out 與其他旗標名稱',
  'how many rows run at the same time (default: the number of processors)': '同時執行幾列（預設：處理器數）',
};
