import { expect, test } from '@playwright/test';
import { rejection } from '../../pages/login-outcome.ts';

const wordings = [
  ['帳號或密碼錯誤', 'wrong-password'],
  ['健保卡密碼錯誤', 'wrong-password'],
  ['帳號已鎖定：密碼連續輸入錯誤 5 次，請於 15 分鐘後再試', 'account-locked'],
  ['帳號尚未啟用，請先啟用帳號', 'activation'],
  ['密碼已逾有效期限，請先變更密碼', 'password-change'],
  ['驗證碼錯誤', 'captcha-wrong'],
  ['憑證已逾期', 'certificate-expired'],
  ['憑證已廢止', 'certificate-revoked'],
  ['您已在其他電腦登入，請先登出', 'signed-in-elsewhere'],
  ['尚未安裝健保卡網路服務元件', 'component-missing'],
  ['此網站未被健保卡元件信任', 'component-refused-site'],
  ['系統忙碌中，請稍後再試', 'other'],
] as const;

for (const [message, reason] of wordings) {
  test(`reads “${message}” as ${reason}`, () => {
    expect(rejection(message)).toEqual({ kind: 'rejected', reason, message });
  });
}
