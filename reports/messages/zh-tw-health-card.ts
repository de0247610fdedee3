import type { HealthCardWording } from './wording.ts';

const component = 'https://cloudicweb.nhi.gov.tw/cloudic/system/SMC/mEventesting.htm';
const otherCard = '亦可改用自然人憑證（--login card）。';

/** 以健保卡登入時另有的說法。 */
export const zhTwHealthCard: HealthCardWording = {
  'LOCAL.COMPONENT_MISSING': {
    message: '健保卡登入需要「健保卡網路服務元件」，目前無法使用：{detail}。密碼未送出。',
    remedy: `健保卡的簽章只能由該元件產生。請安裝並啟動，同一頁面可進行檢測：${component}。${otherCard}`,
  },
  'LOCAL.COMPONENT_OLD': {
    message: '健保卡網路服務元件不符所需：{detail}。',
    remedy: `請安裝最新版本：${component}。${otherCard}`,
  },
  'LOCAL.COMPONENT_REFUSED_SITE': {
    message: '未使用健保卡：{detail}',
    remedy: '請先檢查網址；網址無誤而元件未將此網站列入清單時，請更新元件，否則請勿繼續並通知資訊單位。',
  },
  'READER.NO_CARD': {
    message: '找不到讀卡機或未插入健保卡：{detail}',
    remedy: '請接上讀卡機，並將健保卡晶片朝前插入。',
  },
  'CARD.WRONG_KIND': {
    message: '此卡片不是健保卡：{detail}',
    remedy: '請插入健保卡，或改用目前插入的卡片登入（--login card）。',
  },
  'CARD.UNKNOWN': {
    message: '無法讀取健保卡：{detail}',
    remedy: '請重新插入健保卡；換讀卡機仍無法讀取時，請洽健保署換卡（0800-030-598）。',
  },
  'CARD.PIN_MALFORMED': {
    message: '健保卡密碼格式不符：{detail}',
    remedy: '健保卡密碼為 6 至 12 碼，請重新輸入，或檢查密碼檔案。',
  },
  'CARD.PIN_BUDGET': {
    message: '上次的健保卡密碼未通過，故未送出：{detail}',
    remedy: '請於終端機執行並自行輸入密碼；確認密碼後亦可執行「ecpa card trust nhi:<卡號> --site <網址>」。',
  },
  'CARD.STATE_UNKNOWN': {
    message: '無法確認上次健保卡密碼的結果：{detail}',
    remedy: '請先以手動方式登入一次，再執行「ecpa card trust nhi:<卡號> --site <網址>」。',
  },
  'USER.LOGIN_REJECTED': {
    message: '健保卡登入遭拒：{detail}',
    remedy:
      '請先以手動方式登入一次。健保卡密碼是「健保卡網路服務註冊」的密碼，不是本網站的密碼；忘記或遭鎖定請洽健保署 0800-030-598。本程式只嘗試一次。',
  },
};
