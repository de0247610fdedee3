import { businessLinks, importantMessages } from '../../content/home-texts.ts';
import { html, type Html, type HtmlPart, scriptValue } from '../../http/html.ts';
import type { LoginView } from '../../skins/ecpa-views.ts';
import { healthCardForm } from '../health-card-form.ts';
import { viewState } from '../view-state.ts';
import { ecpaLayout } from './ecpa-layout.ts';
import { ecpaPaths } from './paths.ts';

const captchaField = (id: string): Html =>
  html`<p>
      <label for="${id}">驗證碼</label
      ><input id="${id}" name="captcha" type="text" size="6" maxlength="4" autocomplete="off" />
    </p>
    <p class="act"><img src="/captcha.aspx" width="110" height="40" alt="圖形驗證" /></p>`;

const accountForm = ({ hasAccountCaptcha, help }: LoginView): Html =>
  html`<form method="post" action="/login.asp">
    <fieldset>
      <legend>帳號登入</legend>
      <p><label for="account">帳號</label><input id="account" name="account" type="text" autocomplete="off" /></p>
      <p>
        <label for="password">密碼</label><input id="password" name="password" type="password" autocomplete="off" />
      </p>
      ${hasAccountCaptcha && captchaField('accountCaptcha')}
      <p class="act">
        <button type="submit">登入</button> <a href="${ecpaPaths.forgottenPassword}" class="small">忘記密碼</a>
      </p>
      ${help && html`<p class="act"><a href="${help.href}" class="small">${help.text}</a></p>`}
    </fieldset>
  </form>`;

const pinField = html`<p>
  <label for="pinCode">密碼</label><input id="pinCode" type="password" maxlength="12" autocomplete="off" />
</p>`;

const kind = (value: string, label: string, checked: boolean): Html =>
  html`<label><input type="radio" name="kind" value="${value}" ${checked && html`checked`} />${label}</label>`;

function certificateForm({ challenge, hasCaptcha, hasPinField, popupDelay, nhiComponent }: LoginView): Html {
  return html`<form
      id="certificateForm"
      method="post"
      action="${ecpaPaths.certificateLogin}"
      data-popup-delay="${popupDelay}"
    >
      <fieldset>
        <legend>憑證登入</legend>
        <p class="kinds">${kind('certificate', '自然人憑證\\機關憑證', true)}\\${kind('nhi', '健保卡', false)}</p>
        ${hasPinField && pinField} ${hasCaptcha && captchaField('captcha')}
        <p class="act">
          <button type="submit" disabled>登入</button>
          <a href="http://localhost:61161/selfTest.htm" target="_blank" class="small">元件檢測</a>
        </p>
        ${viewState()}<input type="hidden" name="challenge" value="${challenge}" /><input
          type="hidden"
          name="signature"
        /><input type="hidden" name="cardSN" />
      </fieldset>
    </form>
    ${healthCardForm(ecpaPaths.healthCardLogin, nhiComponent)}`;
}

const alertOf = (message: string): HtmlPart =>
  html`<script>
    window.alert(${scriptValue(message)});
  </script>`;

/** First page and login page in one, as the guide shows it; what the site has to say is an `alert()`. */
export function loginPage(view: LoginView): Html {
  return ecpaLayout({
    title: '首頁',
    modules: ['login-2020.js'],
    body: html`<div class="columns">
        <div class="left">${accountForm(view)}${certificateForm(view)}</div>
        <section class="middle" aria-labelledby="messages">
          <h2 id="messages">重要訊息</h2>
          <ol>
            ${importantMessages.map((text) => html`<li>${text}</li>`)}
          </ol>
        </section>
        <div class="right">
          <table class="links">
            <caption>
              人事業務連結
            </caption>
            ${businessLinks.map(
              (name) =>
                html`<tr>
                  <td><a href="/">${name}</a></td>
                </tr>`,
            )}
          </table>
        </div>
      </div>
      ${view.message !== undefined && alertOf(view.message)}`,
  });
}
