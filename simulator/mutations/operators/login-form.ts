import type { Effect } from '../mutation.ts';

/** A change of the login form that ends the login: what it is, what it does to the column's HTML, and what is told of it. */
export interface LoginOperator {
  readonly name: string;
  readonly landmark: string;
  readonly kinds: Extract<Effect, { readonly kind: 'breaks' }>['kinds'];
  readonly change: (html: string) => string;
}

const pinField = /<input id="pinCode"[^>]*>/u;
const before = (html: string, text: string): string => html.replace(pinField, (field) => `${text}${field}`);
const after = (html: string, text: string): string => html.replace(pinField, (field) => `${field}${text}`);

/** Changes of the form that takes the PIN. */
export const loginOperators: readonly LoginOperator[] = [
  {
    name: 'new CAPTCHA',
    landmark: 'LOGIN.CAPTCHA',
    kinds: ['new-required'],
    change: (html) => after(html, '<label for="vc">驗證碼</label><input id="vc" name="vc" type="text" maxlength="4">'),
  },
  {
    name: 'new one-time password',
    landmark: 'LOGIN.NEW_FIELD',
    kinds: ['new-required'],
    change: (html) =>
      after(html, '<label for="otp">簡訊動態碼</label><input id="otp" name="otp" type="text" required>'),
  },
  {
    name: 'new identity number',
    landmark: 'LOGIN.NEW_FIELD',
    kinds: ['new-required'],
    change: (html) => before(html, '<input name="idno" type="text" placeholder="身分證統一編號">'),
  },
  {
    name: 'new consent',
    landmark: 'LOGIN.NEW_FIELD',
    kinds: ['new-required'],
    change: (html) => after(html, '<label><input type="checkbox" name="agree" required>我已閱讀並同意使用條款</label>'),
  },
  {
    name: 'split PIN field',
    landmark: 'LOGIN.PIN_FIELD',
    kinds: ['duplicated', 'new-required', 'missing', 'renamed'],
    change: (html) =>
      html.replace(pinField, (field) =>
        Array.from({ length: 4 }, (_, place) =>
          field
            .replace('id="pinCode"', place === 0 ? 'id="pinCode"' : `id="pin${place}"`)
            .replace(/maxlength="\d+"/u, 'maxlength="2"'),
        ).join(''),
      ),
  },
  {
    name: 'PIN field that shows what is typed',
    landmark: 'LOGIN.PIN_FIELD',
    kinds: ['retyped'],
    change: (html) => html.replace(pinField, (field) => field.replace('type="password"', 'type="text"')),
  },
  {
    name: 'PIN field that nobody sees',
    landmark: 'LOGIN.PIN_FIELD',
    kinds: ['hidden'],
    change: (html) => html.replace(pinField, (field) => field.replace('<input', '<input style="opacity:0"')),
  },
  {
    name: 'form to another host',
    landmark: 'LOGIN.ORIGIN',
    kinds: ['new-origin'],
    change: (html) => html.replace(/(id="certificateForm"\s+method="post"\s+action=")/u, '$1https://login.example.net'),
  },
  {
    name: 'button that sends the form elsewhere',
    landmark: 'LOGIN.ORIGIN',
    kinds: ['new-origin'],
    change: (html) =>
      html.replace(/<button (id="certificateLogin" )?type="submit" disabled>/gu, (tag) =>
        tag.replace('<button', '<button formaction="https://login.example.net/x"'),
      ),
  },
  {
    name: 'base address of another host',
    landmark: 'LOGIN.ORIGIN',
    kinds: ['new-origin'],
    change: (html) => html.replace('</title>', '</title><base href="https://login.example.net/">'),
  },
  {
    name: 'names of the columns exchanged',
    landmark: 'LOGIN.NEW_FIELD',
    kinds: ['new-required'],
    change: (html) =>
      html
        .replace(/(<legend>|Title">)帳號(密碼)?登入</u, '$1憑證登入＊<')
        .replace(/(<legend>|certificateTitle">)(自然人)?憑證登入</u, '$1帳號登入<')
        .replace('憑證登入＊', '憑證登入'),
  },
  {
    name: 'CAPTCHA of a service',
    landmark: 'LOGIN.CAPTCHA',
    kinds: ['new-required'],
    change: (html) =>
      after(
        html,
        '<div class="g-recaptcha" data-sitekey="x"><iframe title="reCAPTCHA" width="300" height="70"></iframe></div>',
      ),
  },
  {
    name: 'CAPTCHA to be dragged',
    landmark: 'LOGIN.CAPTCHA',
    kinds: ['new-required'],
    change: (html) => after(html, '<input type="range" name="drag" min="0" max="100" aria-label="請拖曳滑塊完成驗證">'),
  },
  {
    name: 'CAPTCHA outside of the column',
    landmark: 'LOGIN.CAPTCHA',
    kinds: ['new-required'],
    change: (html) => html.replace('</main>', '<label>驗證碼<input form="certificateForm" name="vc"></label></main>'),
  },
  {
    name: 'new choice without a default',
    landmark: 'LOGIN.NEW_FIELD',
    kinds: ['new-required'],
    change: (html) =>
      after(
        html,
        '<label>機關<select name="org"><option value="">請選擇</option><option>消防局</option></select></label>',
      ),
  },
  {
    name: 'PIN field that takes nothing',
    landmark: 'LOGIN.PIN_FIELD',
    kinds: ['hidden'],
    change: (html) => html.replace(pinField, (field) => field.replace('<input', '<input readonly')),
  },
  {
    name: 'button that nobody sees',
    landmark: 'LOGIN.SUBMIT',
    kinds: ['hidden'],
    change: (html) => html.replace(/(憑證登入[\s\S]*?)<button (?=[^>]*disabled)/u, '$1<button style="opacity:0" '),
  },
  {
    name: 'page without its scripts',
    landmark: 'LOGIN.SUBMIT',
    kinds: ['hidden'],
    change: (html) =>
      html.replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="script-src 'none'">`),
  },
  {
    name: 'form that sends itself in an address',
    landmark: 'LOGIN.FORM_TARGET',
    kinds: ['retyped'],
    change: (html) => html.replace(/(id="certificateForm"\s+method=")post/u, '$1get'),
  },
  {
    name: 'page that goes to another host by itself',
    landmark: 'LOGIN.ORIGIN',
    kinds: ['new-origin'],
    change: (html) =>
      html.replace('</title>', '</title><meta http-equiv="refresh" content="90; url=https://login.example.net/">'),
  },
];
