/** Why the site, or the component, refused a login, as far as its message tells. */
export type RejectionReason =
  | 'certificate-expired'
  | 'certificate-revoked'
  | 'activation'
  | 'password-change'
  | 'signed-in-elsewhere'
  | 'captcha-wrong'
  | 'account-locked'
  | 'wrong-password'
  | 'component-missing'
  | 'component-refused-site'
  | 'other';

/** A login that was refused, with the message; `address`: where the person has to go first, if anywhere. */
export interface Rejection {
  readonly kind: 'rejected';
  readonly reason: RejectionReason;
  readonly message: string;
  readonly address?: string;
}

/** What the site answers to a login. */
export type LoginVerdict = { readonly kind: 'signed-in' } | Rejection;

/** What pressing 登入 brought about. */
export type LoginOutcome = LoginVerdict | { readonly kind: 'captcha' } | { readonly kind: 'pop-up-blocked' };

/** What the site's and the component's messages say; the first that fits counts. */
const wordings: readonly (readonly [RegExp, RejectionReason])[] = [
  [/憑證.*(逾期|過期|到期)/, 'certificate-expired'],
  [/憑證.*(廢止|註銷|撤銷)/, 'certificate-revoked'],
  [/驗證碼.*(錯誤|不符|不正確)/, 'captcha-wrong'],
  [/帳號.*鎖定/, 'account-locked'],
  [/啟用/, 'activation'],
  [/(變更|更換|修改)密碼/, 'password-change'],
  [/密碼.*(錯誤|不符|不正確)/, 'wrong-password'],
  [/已在其他.*登入|重複登入/, 'signed-in-elsewhere'],
  [/未安裝.*元件|元件.{0,8}(逾時|中斷|未回應)/, 'component-missing'],
  [/未被?.{0,8}信任|信任.*清單/, 'component-refused-site'],
];

/** Reads a message of the login page. */
export function rejection(message: string): Rejection {
  const reason = wordings.find(([wording]) => wording.test(message))?.[1] ?? 'other';
  return { kind: 'rejected', reason, message: message.replace(/\s+/g, ' ').trim() };
}
