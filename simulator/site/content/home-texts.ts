/** The rows of 人事業務連結 on the first page. */
export const businessLinks: readonly string[] = [
  '行政院業務區',
  '公保業務區',
  '考試院業務區',
  '銓敘部業務區',
  '國發會業務區',
  '台灣就業通',
  '公務人員赴大陸相關資訊',
  '人事業務SOP',
  '機關代碼查詢',
  'NonP2K檢誤安裝程式',
];

/** 重要訊息 on the first page. */
export const importantMessages: readonly string[] = [
  '本網站所提供之個人資料，僅供辦理業務使用，請依個人資料保護法規定辦理。',
  '查詢或下載之個人資料於使用完畢後，請儘速刪除銷毀，避免外洩。',
  '使用憑證登入前，請先安裝元件並於瀏覽器允許本網站開啟彈出式視窗。',
  '公用電腦使用完畢請務必登出，並將憑證IC卡取出。',
];

/** 最新公告 on the first page: date (ROC) and title. */
export const newestAnnouncements: readonly (readonly [date: string, title: string])[] = [
  ['113.09.20', '人事服務網登入頁面改版，新增行動自然人憑證登入方式'],
  ['113.08.01', '使用瀏覽器登入請先安裝跨平台網頁元件'],
  ['113.07.15', '陞遷資績分數查詢功能已於個人資料服務網開放使用'],
  ['113.05.02', '請定期變更帳號密碼，並妥善保管憑證IC卡'],
];

/** 人事資訊系統客服專線 and its hours. */
export const helpDesk = '人事資訊系統客服專線 02-23979108（上午 9:00~12:00，下午 14:00~17:00）';
