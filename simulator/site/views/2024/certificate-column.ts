import { html, type Html } from '../../http/html.ts';
import type { LoginView } from '../../skins/ecpa-views.ts';
import { viewState } from '../view-state.ts';
import { ecpaPaths } from './paths.ts';

const pinField = html`<label for="pinCode">請輸入PIN碼</label
  ><input id="pinCode" type="password" maxlength="8" autocomplete="off" />`;

const captchaField = html`<label for="captcha">驗證碼</label
  ><input id="captcha" name="captcha" type="text" maxlength="4" autocomplete="off" /><img
    src="/captcha.aspx"
    width="110"
    height="40"
    alt="圖形驗證"
  />`;

/** The column 自然人憑證登入, which the first page has too. */
export function certificateColumn({ challenge, hasCaptcha, hasPinField, popupDelay }: LoginView): Html {
  return html`<section class="card" aria-labelledby="certificateTitle">
    <h2 id="certificateTitle">自然人憑證登入</h2>
    <form id="certificateForm" method="post" action="${ecpaPaths.certificateLogin}" data-popup-delay="${popupDelay}">
      ${hasPinField && pinField} ${hasCaptcha && captchaField}
      <button id="certificateLogin" type="submit" disabled>登入</button>
      <p class="links"><a href="http://localhost:61161/selfTest.htm" target="_blank">元件檢測</a></p>
      ${viewState()}<input type="hidden" name="challenge" value="${challenge}" /><input
        type="hidden"
        name="signature"
      /><input type="hidden" name="cardSN" />
    </form>
  </section>`;
}

/** Where the page tells why a login did not succeed. */
export function loginMessage(message: string | undefined): Html {
  return html`<div id="loginMessage" class="alert" role="alert" ${message === undefined && html` hidden`}>
    ${message}
  </div>`;
}

/** The scripts that the column needs. */
export const loginModules: readonly string[] = ['login-2024.js'];
