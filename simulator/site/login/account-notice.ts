import type { EcpaPaths } from '../skins/skin.ts';
import { type LoginRefusal, refusalMessages } from './login-result.ts';

/** What the site says of an account that cannot be used now, and the page that helps. */
export interface AccountNotice {
  readonly text: string;
  readonly link?: { readonly text: string; readonly href: string };
}

/** The notice for a refusal; `undefined` for those that say no more than no. */
export function accountNotice(refusal: LoginRefusal, paths: EcpaPaths): AccountNotice | undefined {
  const text = refusalMessages[refusal];
  switch (refusal) {
    case 'account-inactive':
      return { text, link: { text: '帳號啟用', href: paths.activation } };
    case 'password-old':
      return { text, link: { text: '變更密碼', href: paths.passwordChange } };
    case 'account-locked':
    case 'wrong-captcha':
      return { text };
    default:
      return undefined;
  }
}
