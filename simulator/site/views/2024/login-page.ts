import { html, type Html } from '../../http/html.ts';
import type { LoginView } from '../../skins/ecpa-views.ts';
import { certificateColumn, loginMessage, loginModules } from './certificate-column.ts';
import { healthCardForm } from '../health-card-form.ts';
import { ecpaLayout } from './ecpa-layout.ts';
import { ecpaPaths } from './paths.ts';

const accountCaptcha = html`<label for="accountCaptcha">驗證碼</label
  ><input id="accountCaptcha" type="text" maxlength="4" autocomplete="off" /><img
    src="/captcha.aspx"
    width="110"
    height="40"
    alt="圖形驗證"
  />`;

const healthCardColumn = ({ nhiComponent }: LoginView): Html =>
  html`<section class="card" aria-labelledby="healthCardTitle">
    <h2 id="healthCardTitle">健保卡登入</h2>
    <form onsubmit="return false">
      <label for="healthCardPassword">健保卡註冊密碼</label
      ><input id="healthCardPassword" type="password" maxlength="12" autocomplete="off" />
      <button id="healthCardLogin" type="submit" disabled>登入</button>
      <p class="links"><a href="/#links">元件下載</a></p>
    </form>
    ${healthCardForm(ecpaPaths.healthCardLogin, nhiComponent)}
  </section>`;

const mobileColumn = html`<section class="card" aria-labelledby="mobileTitle">
  <h2 id="mobileTitle">行動自然人憑證登入</h2>
  <form onsubmit="return false">
    <label for="mobileId">身分證統一編號</label><input id="mobileId" type="text" maxlength="10" autocomplete="off" />
    <button id="mobileLogin" type="submit" disabled>登入</button>
    <button id="mobileQrLogin" type="button" disabled>QR Code 登入</button>
    <p id="mobileState" role="status"></p>
    <p><img id="mobileQr" width="160" height="160" alt="行動自然人憑證 QR Code" hidden /></p>
    <p class="links">請先於手機安裝 TW FidO</p>
  </form>
</section>`;

const accountColumn = ({ hasAccountCaptcha }: LoginView): Html =>
  html`<section class="card" aria-labelledby="accountTitle">
    <h2 id="accountTitle">帳號密碼登入</h2>
    <form onsubmit="return false">
      <label for="aliasid">帳號</label><input id="aliasid" type="text" autocomplete="off" />
      <label for="pas">密碼</label><input id="pas" type="password" autocomplete="off" />
      ${hasAccountCaptcha && accountCaptcha}
      <button id="accountLogin" type="submit" disabled onclick="startIdPas(event)">登入</button>
      <p class="links"><a href="${ecpaPaths.forgottenPassword}">忘記密碼</a></p>
    </form>
  </section>`;

/** The login page: four columns, and a line for what the site has to say. */
export function loginPage(view: LoginView): Html {
  return ecpaLayout({
    title: '登入',
    modules: loginModules,
    body: html`<h1>登入人事服務網</h1>
      ${loginMessage(view.message)}
      <div class="columns">
        ${certificateColumn(view)}${healthCardColumn(view)}${mobileColumn}${accountColumn(view)}
      </div>
      <p class="hint">使用憑證登入前，請先安裝元件，並於瀏覽器允許本網站開啟彈出式視窗。</p>`,
  });
}
