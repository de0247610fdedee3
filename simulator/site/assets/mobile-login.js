/* global document, fetch, location */

/** How often the page asks whether the phone has answered, in ms. */
const rhythm = 500;

/** @type {Readonly<Record<string, string>>} */
const ends = { declined: '您已於手機取消登入', over: '行動自然人憑證登入逾時，請重新操作' };

/**
 * @param {string} path
 * @param {Record<string, string>} fields
 */
async function post(path, fields) {
  const response = await fetch(path, { method: 'POST', body: new URLSearchParams(fields) });
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}

/**
 * 行動自然人憑證: asks for a login, shows what to do at the phone, and goes on when the phone has agreed.
 * @param {(message: string) => void} tell shows a message
 * @returns {(id: string) => Promise<void>} by an ID, or with a QR code when that is empty
 */
export function prepareMobileLogin(tell) {
  const notice = /** @type {HTMLElement} */ (document.getElementById('mobileState'));
  const picture = /** @type {HTMLImageElement} */ (document.getElementById('mobileQr'));
  let latest = '';

  /** @param {string} transaction */
  async function wait(transaction) {
    if (transaction !== latest) return;
    const state = await post('/Home/MobileState', { transaction });
    if (transaction !== latest) return;
    if (state === '0') location.href = '/Home/Index';
    else if (state === 'waiting') setTimeout(() => void wait(transaction).catch(fail), rhythm);
    else end(ends[state] ?? '登入失敗');
  }

  /** @param {string} message */
  function end(message) {
    latest = '';
    notice.textContent = '';
    picture.hidden = true;
    tell(message);
  }

  const fail = () => end('行動自然人憑證服務目前無法連線');

  return async (id) => {
    try {
      const transaction = await post('/Home/MobileRequest', { id });
      if (transaction === '') {
        end('查無此身分證統一編號之行動自然人憑證');
        return;
      }
      latest = transaction;
      notice.textContent = id ? '請於手機 TW FidO 確認登入' : '請以手機 TW FidO 掃描 QR Code';
      picture.src = `/Home/MobileQR?transaction=${transaction}`;
      picture.hidden = id !== '';
      await wait(transaction);
    } catch {
      fail();
    }
  };
}
