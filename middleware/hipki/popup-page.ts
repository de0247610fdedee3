import { ReturnCode } from './return-code.ts';

/** What our pop-up tells about the page that spoke to it. */
export interface PopupReport {
  /** Proves that it is our pop-up; good for one request. */
  readonly ticket: string;
  /** `event.origin` of the message. */
  readonly origin: string;
  /** `top`: the opener in a window of its own; `framed`: the opener inside another page; `stranger`: not the opener. */
  readonly seat: string;
}

/**
 * The pop-up's script: asks its opener for one request, hands it on as it came, posts the answer back and closes.
 * It decides nothing; it reports who spoke, for the gate to judge.
 */
const script = (ticket: string): string => `
'use strict';
const notInstalled = '{"func":"sign","ret_code":${ReturnCode.failedOrTimedOut},"last_error":0}';

function report(event) {
  const seat = event.source !== opener ? 'stranger' : opener.top === opener ? 'top' : 'framed';
  return { 'X-Popup-Ticket': '${ticket}', 'X-Popup-Asker': event.origin, 'X-Popup-Seat': seat };
}

function wantedFunction(text) {
  try {
    return JSON.parse(text).func;
  } catch {
    return undefined;
  }
}

function pass(text, headers) {
  const wanted = wantedFunction(text);
  if (wanted === 'GetUserCert') return fetch('/pkcs11info?withcert=true', { headers });
  if (wanted === 'CheckEnvir') return fetch('/pkcs11info', { headers });
  const form = { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' };
  return fetch('/sign', { method: 'POST', headers: form, body: 'tbsPackage=' + text });
}

let strangers = 0;
function tell(headers) {
  if (strangers++ === 0) fetch('/stranger', { method: 'POST', headers }).catch(() => {});
}

async function hear(event) {
  const headers = report(event);
  if (event.source !== opener) return tell(headers);
  removeEventListener('message', hear);
  const text = typeof event.data === 'string' ? event.data : '';
  const answer = await pass(text, headers).then((response) => response.text()).catch(() => notInstalled);
  opener?.postMessage(answer, event.origin === 'null' ? '*' : event.origin);
  window.close();
}

if (opener) {
  addEventListener('message', hear);
  opener.postMessage('{"func":"getTbs"}', '*');
}
`;

/** HTML of the pop-up (HiPKI's `/popupForm`), for one request and no frame. */
export function popupPage(ticket: string): string {
  return `<!doctype html>
<html lang="zh-TW">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${ticket}'; connect-src 'self'">
<title>簽章中</title>
<p>簽章中，請稍候…</p>
<script nonce="${ticket}">${script(ticket)}</script>
</html>
`;
}
