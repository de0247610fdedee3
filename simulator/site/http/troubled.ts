import type { SiteTrouble } from '../../faults/index.ts';
import { errorPage } from '../views/error-page.ts';
import { maintenancePage } from '../views/maintenance-page.ts';
import { missingPage } from '../views/missing-page.ts';
import { plainPage } from '../views/plain-page.ts';
import { html } from './html.ts';
import { page, redirect, type Reply } from './reply.ts';

const refused = plainPage('拒絕存取', '您沒有權限檢視此網頁。');
const busy = plainPage('要求過多', '您的要求過於頻繁，請稍後再試。');

/** A port that no browser refuses by itself, and that nothing listens at. */
const closedPort = 2;

/** What stands in the place of an answer; `undefined` for troubles that leave it, or only change it. */
export function insteadOf(trouble: SiteTrouble, url: URL): Reply | undefined {
  switch (trouble) {
    case 'hang':
    case 'reset':
      return { kind: trouble };
    case '500':
      return page(errorPage, 500);
    case '503':
      return page(errorPage, 503);
    case '404':
      return page(missingPage, 404);
    case '403':
      return page(refused, 403);
    case '429':
      return page(busy, 429);
    case 'maintenance':
      return page(maintenancePage);
    case 'elsewhere':
      return redirect(Object.assign(new URL(url), { host: `elsewhere.${url.host}` }).href);
    case 'refused':
      return redirect(Object.assign(new URL(url), { port: String(closedPort) }).href);
    case 'no-tls':
      return redirect(url.href.replace(/^http:/, 'https:'));
    default:
      return undefined;
  }
}

/** An answer, changed as the trouble wants it. */
export function changedBy(trouble: SiteTrouble, reply: Reply): Reply {
  if (trouble === 'half') {
    if (reply.kind === 'file') return { ...reply, bytes: reply.bytes.subarray(0, reply.bytes.length / 2) };
    return reply.kind === 'page' ? { ...reply, cut: true } : { kind: 'reset' };
  }
  if (reply.kind !== 'page') return reply;
  if (trouble === 'dialog') {
    return {
      ...reply,
      html: html`${reply.html}
        <script>
          alert('系統公告：本週六進行例行維護作業');
        </script>`,
    };
  }
  if (trouble !== 'frame') return reply;
  return {
    ...reply,
    html: html`<!DOCTYPE html><title>人事服務網</title><iframe srcdoc="${reply.html.toString()}"></iframe>`,
  };
}
