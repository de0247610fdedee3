import type { Asking } from './asking.ts';
import { componentOrigin } from './component.ts';
import type { PopupTickets } from './popup-tickets.ts';
import type { RefusalReason } from './refusal.ts';

/** Why a window may not show our pop-up page; `undefined` when it may. */
export function refusePopup(asking: Asking): RefusalReason | undefined {
  // Playwright adds CORS headers of its own, so a page that fetched this could read the ticket: only windows get it.
  if (!asking.isNavigation || asking.method !== 'GET') return 'not-our-popup';
  return asking.frame === 'nested' ? 'not-top-level' : undefined;
}

/** Why a request that only our pop-up may send is refused; `undefined` when the site's own page is behind it. Uses up the ticket. */
export function refuseRequest(asking: Asking, site: string, tickets: PopupTickets): RefusalReason | undefined {
  const { report, originHeader } = asking;
  const fromPopup =
    report !== undefined &&
    !asking.isNavigation &&
    asking.frame === 'top' &&
    asking.frameOrigin === componentOrigin &&
    (originHeader === componentOrigin || (originHeader === '' && asking.method === 'GET'));
  if (!fromPopup || !tickets.redeem(report.ticket)) return 'not-our-popup';
  if (report.origin !== site) return 'foreign-origin';
  return report.seat === 'top' ? undefined : 'not-top-level';
}

/** Why a picture is refused, which a page loads without a pop-up; `undefined` for the site's own top-level page. */
export function refusePicture(asking: Asking, site: string): RefusalReason | undefined {
  if (asking.frameOrigin !== site || (asking.originHeader !== '' && asking.originHeader !== site)) {
    return 'foreign-origin';
  }
  return asking.frame === 'top' && !asking.isNavigation ? undefined : 'not-top-level';
}
