import { componentOrigin, componentVersion } from './component.ts';
import { LastError, type ReturnCode } from './return-code.ts';

/** An HTTP answer of the component. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Which of the component's two answers a page gets. */
export type AnswerName = 'sign' | 'pkcs11info';

/** The JSON of an answer; `ret_code` and `last_error` are numbers. */
export interface AnswerJson {
  readonly func: AnswerName;
  readonly ret_code: ReturnCode;
  readonly last_error: LastError;
  readonly [field: string]: unknown;
}

/** The JSON that says that something failed. */
export function failureJson(
  func: AnswerName,
  returnCode: ReturnCode,
  lastError: LastError = LastError.none,
): AnswerJson {
  return { func, ret_code: returnCode, last_error: lastError, serverVersion: componentVersion };
}

/** An answer for our pop-up; no other origin may read it. */
export function jsonAnswer(json: AnswerJson, status = 200): Answer {
  return { status, contentType: 'application/json; charset=utf-8', body: JSON.stringify(json) };
}

/** A page or text for a window; not for a frame. */
export function textAnswer(contentType: 'text/html' | 'text/plain', body: string, status = 200): Answer {
  const headers = { 'content-security-policy': "frame-ancestors 'none'" };
  return { status, contentType: `${contentType}; charset=utf-8`, body, headers };
}

/** Headers of every answer. Playwright would let the asking origin read it unless a CORS header names another one. */
export function headersFor(answer: Answer, originHeader: string): Record<string, string> {
  const foreign = originHeader !== '' && originHeader !== componentOrigin;
  return {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    ...(foreign ? { 'access-control-allow-origin': componentOrigin } : {}),
    ...answer.headers,
  };
}
