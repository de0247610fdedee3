import type { SignatureFault } from '../../pki/index.ts';

/** Why the site lets somebody not in. */
export type LoginRefusal =
  | SignatureFault
  | 'challenge-spent'
  | 'wrong-card'
  | 'unknown-person'
  | 'wrong-password'
  | 'wrong-captcha'
  | 'account-locked'
  | 'account-inactive'
  | 'password-old'
  | 'nhi-signature'
  | 'wrong-nhi-password'
  | 'signed-in-elsewhere'
  | 'rejected';

const badSignature = '簽章驗證失敗';

/** What the site says to that. */
export const refusalMessages: Readonly<Record<LoginRefusal, string>> = {
  malformed: badSignature,
  'content-mismatch': badSignature,
  'bad-signature': badSignature,
  untrusted: '簽章驗證失敗：非信任之憑證機構',
  'not-yet-valid': '憑證尚未生效',
  expired: '憑證已逾期',
  revoked: '憑證已廢止',
  'wrong-usage': '簽章驗證失敗：憑證用途不符',
  'challenge-spent': '驗證資訊已失效，請重新登入',
  'wrong-card': '簽章驗證失敗：卡號不符',
  'unknown-person': '查無此憑證對應之人員',
  'wrong-password': '帳號或密碼錯誤',
  'wrong-captcha': '驗證碼錯誤',
  'account-locked': '帳號已鎖定：密碼連續輸入錯誤 5 次，請於 15 分鐘後再試',
  'account-inactive': '帳號尚未啟用，請先啟用帳號',
  'password-old': '密碼已逾有效期限，請先變更密碼',
  'nhi-signature': '健保卡驗證失敗，請重新登入',
  'wrong-nhi-password': '健保卡密碼錯誤',
  'signed-in-elsewhere': '您已在其他電腦登入，請先登出，或於 30 分鐘後再試',
  rejected: '登入失敗，請洽服務機關人事單位',
};
