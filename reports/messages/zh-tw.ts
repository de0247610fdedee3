import { zhTwHealthCard } from './zh-tw-health-card.ts';
import type { Catalogue } from './wording.ts';
import { zhTwSteps } from './zh-tw-steps.ts';

const helpdesk = '人事資訊系統客服 02-23979108（9:00–12:00、14:00–17:00）';
const issuer = '發卡機關網頁「忘記PIN碼/鎖卡解碼」或戶政事務所';

/** Chinese as written in Taiwan. */
export const zhTw: Catalogue = {
  codes: {
    INTERNAL: { message: '程式發生錯誤：{detail}', remedy: '請加上 -v 再執行一次，並回報顯示的內容。' },
    USAGE: { message: '指令無法辨識：{detail}', remedy: '請參考「ecpa <指令> --help」。' },
    CONFIG: { message: '設定有誤：{detail}', remedy: '請修正參數、環境變數或 .env。' },
    'CARD.PIN_WRONG': {
      message: '卡片回覆 PIN 碼錯誤。{detail}',
      remedy: `請確認 PIN 碼後再執行；連續輸入錯誤三次將鎖卡。忘記 PIN 碼請洽${issuer}。`,
    },
    'CARD.PIN_BLOCKED': { message: '卡片已鎖卡。', remedy: `請至${issuer}解鎖。` },
    'CARD.PIN_MALFORMED': {
      message: 'PIN 碼格式不符，應為 6 至 8 碼英數字；未送至卡片。',
      remedy: '請重新輸入，或檢查 PIN 碼檔案。',
    },
    'CARD.PIN_BUDGET': {
      message: '為保留剩餘的嘗試次數，未送出 PIN 碼或密碼：{detail}',
      remedy: '請先以發卡機關的程式確認卡片，再執行「ecpa card trust <卡號>」；帳號則請自行於鍵盤輸入密碼。',
    },
    'CARD.STATE_UNKNOWN': {
      message: '無法確認卡片是否已扣除一次嘗試：{detail}',
      remedy: '請先以發卡機關的程式確認卡片，再執行「ecpa card trust <卡號>」；在此之前勿再嘗試。',
    },
    'CARD.UNKNOWN': {
      message: '無法辨識此卡片，未送出 PIN 碼：{detail}',
      remedy: '請插入自然人憑證，或改用發卡機關的元件（--card component、--card pkcs11）。',
    },
    'CARD.WRONG_KIND': { message: '此卡片無法用於這項作業：{detail}', remedy: '請插入自然人憑證。' },
    'CARD.NEEDS_VENDOR': {
      message: '此卡片只能以發卡機關的軟體解鎖，未送出 PIN 碼：{detail}',
      remedy: '請使用發卡機關的 PKCS#11 程式庫（--card pkcs11）或已安裝的元件（--card component）。',
    },
    'READER.NO_SERVICE': {
      message: '無法使用智慧卡服務：{detail}',
      remedy: '請啟動服務（Linux：systemctl start pcscd.socket；Windows：「Smart Card」服務）。',
    },
    'READER.NO_PERMISSION': {
      message: '目前的使用者無權使用智慧卡服務：{detail}',
      remedy: '請在本機直接登入後執行，或請管理者授權（polkit；規則見 docs/pcsc.md）。',
    },
    'READER.NONE': { message: '找不到讀卡機：{detail}', remedy: '請接上讀卡機。' },
    'READER.NO_CARD': { message: '讀卡機中沒有卡片。', remedy: '請將卡片晶片朝前插入。' },
    'READER.IN_USE': { message: '其他程式正在使用卡片。', remedy: '請關閉該程式後再試。' },
    'READER.REMOVED': { message: '卡片或讀卡機已被移除。', remedy: '請重新插入後再執行。' },
    'READER.TIMEOUT': { message: '卡片未在時限內回應。', remedy: '請取出卡片重新插入後再試。' },
    'LOCAL.SETUP': {
      message: '程式的安裝不完整：{detail}',
      remedy: '請安裝 Node 20.19 以上版本，並在程式資料夾執行 npm ci。',
    },
    'LOCAL.BROWSER_MISSING': {
      message: '無法啟動瀏覽器：{detail}',
      remedy: '請安裝 Chrome、Edge 或 Chromium，或以 --browser 指定；--headed 需要螢幕。',
    },
    'LOCAL.BROWSER_VERSION': {
      message: '無法使用遠端瀏覽器：{detail}',
      remedy: '請在該電腦以相同版本的本程式執行「npx playwright run-server」。',
    },
    'LOCAL.RUN_ENDED': {
      message: '執行開始後沒有結束：程式遭強制終止，或電腦關機。{detail}',
      remedy:
        '請檢查電腦是否記憶體不足、曾關機，或排程限制執行時間（見排程的紀錄）。PIN 碼可能已送出，「ecpa card」會顯示已知的情形。',
    },
    'LOCAL.BROWSER_ENDED': {
      message: '瀏覽器在執行途中結束了。{detail}',
      remedy: '請再執行一次。若一再發生：關閉其他程式以騰出記憶體、更新瀏覽器，或以 --browser 指定另一個瀏覽器。',
    },
    'LOCAL.POPUP_BLOCKED': {
      message: '瀏覽器封鎖了網站的彈出式視窗。',
      remedy: '請在瀏覽器設定允許此網站的彈出式視窗。',
    },
    'LOCAL.NETWORK_ACCESS': {
      message: '瀏覽器不允許網站存取本機元件：{detail}。未使用 PIN 碼。',
      remedy:
        '請允許此網站存取本機（網址列左側的網站設定「本機網路存取」；受管理的瀏覽器請資訊單位設定 LoopbackNetworkAllowedForUrls），或改用 --card pcsc、--card pkcs11。',
    },
    'LOCAL.COMPONENT_MISSING': {
      message: '找不到讀取卡片的元件：{detail}',
      remedy:
        '請安裝並啟動跨平台網頁元件（HiPKI）：https://moica.nat.gov.tw，以 http://localhost:61161/selfTest.htm 檢查；或使用 --card pkcs11（廠商程式庫）、--card pcsc。',
    },
    'LOCAL.COMPONENT_OLD': {
      message: '元件版本過舊：{detail}。未使用 PIN 碼。',
      remedy: '請至 https://moica.nat.gov.tw 安裝最新版本。',
    },
    'LOCAL.COMPONENT_REFUSED_SITE': {
      message: '未予簽章：{detail}',
      remedy:
        '請先檢查網址；網址無誤而元件不信任此網站時，請更新元件或請資訊單位加入信任清單，否則請勿繼續並通知資訊單位。',
    },
    'LOCAL.DISK': {
      message: '磁碟無法寫入：{detail}',
      remedy: '請清出空間，或指定其他資料夾：文件用 --out，紀錄用 ECPA_STATE_DIR。',
    },
    'LOCAL.NOT_DELETED': {
      message: '未能全部刪除：{detail}',
      remedy: '請關閉正在使用的程式後再執行「ecpa purge」，或自行刪除。',
    },
    'USER.LOGIN_REJECTED': {
      message: '網站拒絕登入：{detail}',
      remedy: `請先以手動方式登入一次（忘記密碼請點登入頁的「忘記密碼」）；MyData 僅接受卡片或行動自然人憑證登入。仍無法登入請電洽${helpdesk}。`,
    },
    'USER.CERTIFICATE_EXPIRED': {
      message: '卡片憑證目前不在有效期間內：{detail}',
      remedy: '請至 https://moica.nat.gov.tw 展期。登入前即發現者，未使用 PIN 碼。',
    },
    'USER.CERTIFICATE_REVOKED': {
      message: '卡片憑證已廢止：{detail}',
      remedy: '請洽發卡機關 https://moica.nat.gov.tw。',
    },
    'USER.CONSENT_NEEDED': {
      message: 'MyData 需先取得您的同意：{detail}',
      remedy: '請詳閱後手動按「同意」；若您同意，也可加上 --accept-consent 再執行。',
    },
    'USER.CAPTCHA': {
      message: '網站要求輸入驗證碼，本程式不會代為辨識。',
      remedy: '請手動登入，或以 --headed 執行並自行輸入。',
    },
    'USER.PASSWORD_CHANGE': { message: '網站要求變更密碼：{detail}', remedy: '請至上述網址手動變更後再執行。' },
    'USER.ACTIVATION': { message: '帳號尚未啟用：{detail}', remedy: '請至上述網址手動啟用後再執行。' },
    'USER.SIGNED_IN_ELSEWHERE': {
      message: '您已在其他地方登入：{detail}',
      remedy: '請先在該處登出（本程式保留的連線請執行「ecpa log-out」），或待網站自動結束該連線後再執行。',
    },
    'USER.TEXT_REFUSED': {
      message: '文字無法採用：{detail}',
      remedy: '請修改檔案（UTF-8、字數在網站限制內）後再執行；網站上的資料未變更。',
    },
    'USER.DECLINED': { message: '您沒有同意送出。', remedy: '未送出任何資料；決定後請再執行一次。' },
    'USER.TOO_SOON': {
      message: '這張卡或帳號剛登入過：{detail}',
      remedy: '請於上述時間後再執行；間隔是為了不增加網站負擔（ECPA_LOGIN_MINUTES）。',
    },
    'SITE.UNREACHABLE': { message: '無法連線至網站：{detail}', remedy: '請檢查網路與網址，稍後再試。' },
    'SITE.MAINTENANCE': { message: '網站維護中：{detail}', remedy: '請稍後再試。' },
    'SITE.ERROR': { message: '網站發生錯誤：{detail}', remedy: `請稍後再試；持續發生請電洽${helpdesk}。` },
    'SITE.TIMEOUT': { message: '網站未在時限內回應：{detail}', remedy: '請稍後再試，或以 --timeout 延長等待時間。' },
    'SITE.ROBOTS': {
      message: '網站請程式勿自動巡覽：{detail}',
      remedy:
        '未開啟任何頁面。此網站不適用「ecpa drift」；請洽網站管理單位同意「ecpa-suite」巡覽，或自行以瀏覽器查看。',
    },
    'SITE.SESSION_EXPIRED': { message: '網站已結束連線：{detail}', remedy: '請再執行一次。' },
    'SITE.NO_RECENT_SUCCESS': {
      message: '近期沒有成功的檢查：{detail}。',
      remedy: '「ecpa report list」列出各次執行；若缺少執行，請檢查排程（docs/schedulers.md）。',
    },
    'DOCUMENT.NONE': { message: '網站查無此文件：{detail}', remedy: '請洽貴機關人事單位。' },
    'DOCUMENT.NO_ROOM': {
      message: '此版網站沒有這個頁面：{detail}',
      remedy: '較早的版本尚無此功能；若您在瀏覽器中看得到，請將頁面名稱回報開發者。',
    },
    'DOCUMENT.INVALID': { message: '收到的內容不是該文件：{detail}', remedy: '有誤的內容未儲存，請稍後再試。' },
    'DOCUMENT.WRONG_HOLDER': { message: '收到的是他人的文件，未予儲存。', remedy: `請立即通知${helpdesk}。` },
    'DOCUMENT.TRUNCATED': { message: '文件不完整：{detail}', remedy: '該檔案未予儲存，請再試一次。' },
    'DOCUMENT.UNREADABLE': {
      message: '已存放的文件無法比對：{detail}',
      remedy: '新文件已存放。請自行比對，或刪除上述檔案後再執行。',
    },
    'PRIVACY.LEAK': { message: '在不應有個資的地方發現個資：{detail}', remedy: '該檔案未保留，請回報。' },
    INTERRUPTED: { message: '已中斷。', remedy: '沒有留下未完成的檔案，可以重新執行。' },
    SITE_CHANGED: { message: '網站已改版：{detail}', remedy: '程式不會自行猜測；請將上述名稱回報開發者。' },
  },
  unlockWays: ({ pkcs11Module, component, cardKeys }) => {
    const found = [
      ...(pkcs11Module === undefined ? [] : [`本機已有其 PKCS#11 程式庫，請加上 --card pkcs11（${pkcs11Module}）`]),
      ...(component === undefined ? [] : [`已安裝的元件有回應（版本 ${component}），請加上 --card component`]),
    ];
    const install =
      '請先安裝 HiCOS 卡片管理工具或跨平台網頁元件（https://moica.nat.gov.tw），再使用 --card pkcs11 或 --card component';
    const ways = [...(found.length > 0 ? found : [install]), ...(cardKeys ? ['或以 --card-keys FILE 提供其金鑰'] : [])];
    return `可改用發卡機關的軟體：${ways.join('；')}。`;
  },
  healthCard: zhTwHealthCard,
  triesLeft: (count) => `剩餘 ${count} 次機會。`,
  stillSignedIn: '網站未確認登出：連線閒置一段時間後會自動結束；若要立即結束，請以瀏覽器登入後登出。',
  steps: zhTwSteps,
  stored: '文件已存放於',
  salaryMonths: '待遇表',
  monthsKept: (count, folder) => `已查得的 ${count} 個月保留於 ${folder} 一天，再次執行即接續查詢。`,
  sessionKept: (until, inKeychain) =>
    `保持登入中，最多至 ${until}；執行「ecpa log-out」即可登出。登入狀態已加密，金鑰存於${inKeychain ? '系統的鑰匙圈' : '同資料夾的檔案'}。`,
  bent: (landmarks) => `網站已改版：${landmarks} 以第二種方式找到；請以 ecpa drift 檢視，並回報開發者。`,
  notSent: (hosts) => `以下並非網站的主機，未予載入：${hosts}（ECPA_ALLOW_HOSTS）。`,
  componentOpen:
    '卡片插著時，已安裝的元件會回應本機的任何程式與瀏覽器；本程式只能看管這次執行的瀏覽器。用畢請取出卡片。',
  sessionsEnded: (count) => (count === 0 ? '此網站沒有保留的連線。' : `已結束 ${count} 個連線。`),
  askPerson: {
    captcha: (seconds) => `請在瀏覽器視窗輸入驗證碼並按「登入」，限時 ${seconds} 秒；其餘由程式完成。`,
    mobile: (seconds) =>
      `請以 TW FidO 掃描瀏覽器視窗中的 QR Code，或在該處輸入身分證統一編號並按「登入」，限時 ${seconds} 秒。`,
  },
  applicationsHead: ['系統分類', '應用系統'],
  deleteAfterUse: (day) => `下載日期 ${day}。依網站規定，使用完畢後請儘速刪除銷毀：ecpa purge。`,
};
