/* global window, clearTimeout */

/** Where the local component (HiPKI) answers; messages from any other origin are not listened to. */
const component = 'http://localhost:61161';

/** How long the component's window may take to ask for its work, in ms. */
const patience = 3500;

/** @type {Readonly<Record<number, string>>} */
const returnTexts = {
  0x76000006: '未插入IC卡',
  0x7600000b: 'JSON格式錯誤',
  0x7600000d: '執行檔錯誤或逾時',
  0x7600000e: '不支援的方法',
  0x7600000f: '此網站未被信任',
  0x76000031: '此網站未被信任',
  0x76000998: '未輸入PIN碼',
  0x76000999: '使用者已取消動作',
  0x76100001: '無法載入IC卡函式庫檔案',
  0x76100003: '無可用讀卡機',
  0x76100004: '取得讀卡機資訊失敗',
  0x76100005: '取得session失敗',
  0x7610000c: '找不到可用的憑證',
  0x7610000d: '找不到可用的金鑰',
  0x76500001: '憑證尚未生效',
  0x76500002: '憑證已逾期',
};

/** @type {Readonly<Record<number, string>>} */
const pinTexts = {
  160: 'PIN碼錯誤',
  162: 'PIN碼長度錯誤',
  164: '已鎖卡，請洽發卡單位解鎖',
  [-2147483646]: 'PIN碼錯誤，剩餘兩次機會',
  [-2147483647]: 'PIN碼錯誤，剩餘一次機會',
  6: '函式失敗',
  336: '緩衝區不足',
};

/**
 * What a refusal of the component says to a person.
 * @param {number} code `ret_code`, perhaps negative
 * @param {number} lastError `last_error`
 */
function describe(code, lastError) {
  const unsigned = code >>> 0;
  if (unsigned === 0x76100006) return pinTexts[lastError] ?? `IC卡登入失敗（${lastError}）`;
  if (unsigned >= 0x83000100 && unsigned <= 0x83000106) return '卡片種類不符';
  return returnTexts[unsigned] ?? `簽章失敗，錯誤代碼 0x${unsigned.toString(16).toUpperCase().padStart(8, '0')}`;
}

/**
 * @param {unknown} text
 * @returns {Record<string, any>}
 */
function parse(text) {
  try {
    return JSON.parse(String(text));
  } catch {
    return {};
  }
}

/**
 * Makes a form log in by card: a pop-up of the local component is opened in the click, asks for what has to be signed,
 * and posts the answer back. The PIN goes to the component alone: its field has no name, so no form sends it.
 * @param {HTMLFormElement} form with the fields `challenge`, `signature`, `cardSN`, and `#pinCode`; `data-popup-delay`
 *   says how late the pop-up opens, in ms
 * @param {(message: string) => void} tell shows a message
 * @returns {() => void} what the click has to call
 */
export function prepareCertificateLogin(form, tell) {
  const pinField = /** @type {HTMLInputElement | null} */ (form.querySelector('#pinCode'));
  /** @param {string} name */
  const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  /** @type {Window | null} */
  let popup = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {string} [message] */
  function end(message) {
    clearTimeout(timer);
    popup = null;
    if (pinField) pinField.value = '';
    if (message) tell(message);
  }

  function openPopup() {
    popup = window.open(`${component}/popupForm`, '簽章中', 'height=200, width=200, left=100, top=20');
    if (!popup) return;
    timer = setTimeout(() => {
      popup?.close();
      end('尚未安裝元件');
    }, patience);
  }

  function request() {
    const wanted = {
      func: 'MakeSignature',
      tbs: encodeURIComponent(field('challenge').value),
      tbsEncoding: 'NONE',
      hashAlgorithm: 'SHA256',
      withCardSN: 'true',
      pin: encodeURIComponent(pinField?.value ?? ''),
      nonce: '',
      signatureType: 'PKCS7',
    };
    return JSON.stringify(wanted).replace(/\+/g, '%2B');
  }

  window.addEventListener('message', (event) => {
    if (event.origin !== component || !popup) return;
    const told = parse(event.data);
    if (told['func'] === 'getTbs') {
      clearTimeout(timer);
      popup.postMessage(request(), '*');
    } else if (told['func'] === 'sign' && told['ret_code'] === 0) {
      field('signature').value = told['signature'];
      field('cardSN').value = told['cardSN'];
      end();
      form.submit();
    } else if (told['func'] === 'sign') {
      end(describe(told['ret_code'], told['last_error']));
    }
  });

  return () => {
    if (!pinField || !/^[0-9A-Za-z]{6,8}$/.test(pinField.value)) {
      tell('請輸入PIN碼');
      return;
    }
    const delay = Number(form.dataset['popupDelay']);
    if (delay > 0) setTimeout(openPopup, delay);
    else openPopup();
  };
}
