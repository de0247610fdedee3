/* global document, window, fetch, location */
import { prepareCertificateLogin } from './certificate-login.js';
import { prepareHealthCardLogin } from './health-card-login.js';
import { prepareMobileLogin } from './mobile-login.js';

const notice = /** @type {HTMLElement} */ (document.getElementById('loginMessage'));

/** @param {string} message */
function tell(message) {
  notice.textContent = message;
  notice.hidden = false;
}

/**
 * Clicks that a script made are not acted on.
 * @param {string} id
 * @param {() => void} act
 */
function onTrustedClick(id, act) {
  document.getElementById(id)?.addEventListener('click', (event) => {
    event.preventDefault();
    if (!event.isTrusted) return;
    notice.hidden = true;
    notice.textContent = '';
    act();
  });
}

/**
 * @param {string} path
 * @param {Record<string, string>} fields
 */
async function post(path, fields) {
  const headers = { 'X-Requested-With': 'XMLHttpRequest' };
  const response = await fetch(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}

/**
 * @param {string} id
 * @returns {string | undefined}
 */
function valueOf(id) {
  return /** @type {HTMLInputElement | null} */ (document.getElementById(id))?.value;
}

/**
 * Shows what the site sent in place of a ticket, with its link.
 * @param {string} markup
 */
function showNotice(markup) {
  notice.innerHTML = markup;
  notice.hidden = false;
  return '';
}

/**
 * Logs in by account; gives what went wrong, or nothing.
 * @param {string} alias
 * @param {string} password
 */
async function enter(alias, password) {
  const account = await post('/Home/GetUID', { account: alias });
  const captcha = valueOf('accountCaptcha');
  const fields = { account, password, ApID: 'ecpa', ...(captcha === undefined ? {} : { captcha }) };
  const ticket = account && (await post('/Home/GetApTicketV2', fields));
  if (!ticket || ticket === '0') return '帳號或密碼錯誤';
  if (!/^[\dA-F]{100,}$/i.test(ticket)) return showNotice(ticket);
  const entry = { account, loginType: '0', sn: '', ticket, appId: 'ecpa' };
  if ((await post('/Home/EnterTwoWayLog', entry)) !== '0') return '登入失敗';
  location.href = '/Home/Index';
  return '';
}

/** @param {Event} event */
function startIdPas(event) {
  if (!event.isTrusted) return;
  const alias = /** @type {HTMLInputElement} */ (document.getElementById('aliasid'));
  const password = /** @type {HTMLInputElement} */ (document.getElementById('pas'));
  notice.hidden = true;
  if (!alias.value || !password.value) {
    tell('請輸入帳號及密碼');
    return;
  }
  enter(alias.value, password.value)
    .catch(() => '系統忙碌中，請稍後再試')
    .then((message) => {
      if (message) tell(message);
    });
  password.value = '';
}

const form = /** @type {HTMLFormElement} */ (document.getElementById('certificateForm'));
onTrustedClick('certificateLogin', prepareCertificateLogin(form, tell));
const healthCardForm = /** @type {HTMLFormElement | null} */ (document.getElementById('healthCardForm'));
if (healthCardForm) {
  const logInByHealthCard = prepareHealthCardLogin(healthCardForm, tell);
  const logInByPhone = prepareMobileLogin(tell);
  onTrustedClick('healthCardLogin', () => {
    const field = /** @type {HTMLInputElement} */ (document.getElementById('healthCardPassword'));
    const password = field.value;
    field.value = '';
    void logInByHealthCard(password);
  });
  onTrustedClick('mobileLogin', () => {
    const id = valueOf('mobileId');
    if (id) void logInByPhone(id);
    else tell('請輸入身分證統一編號');
  });
  onTrustedClick('mobileQrLogin', () => void logInByPhone(''));
}
Object.assign(window, { startIdPas });

// The buttons wait for this script: a click before it would post a form without a signature.
for (const button of document.querySelectorAll('button')) button.disabled = false;
