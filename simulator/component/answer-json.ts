import { componentCode, componentVersions, pinError } from './component-codes.ts';

/** The JSON of an answer. */
export type AnswerJson = Readonly<Record<string, unknown>>;

/** An answer without anything but its codes. */
export function codesJson(func: 'sign' | 'pkcs11info', code: number, lastError: number = pinError.none): AnswerJson {
  // As the real one does, the code comes as a signed number.
  return { func, ret_code: code | 0, last_error: lastError, serverVersion: componentVersions.now };
}

/** What a page gets that is not trusted. */
export function notTrusted(func: 'sign' | 'pkcs11info'): AnswerJson {
  return { ...codesJson(func, componentCode.siteNotTrusted), message: '網站未被信任' };
}
