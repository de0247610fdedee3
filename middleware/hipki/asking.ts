import type { Frame, Request } from 'playwright-core';
import { componentOrigin } from './component.ts';
import type { PopupReport } from './popup-page.ts';

/** A request to the component, with what the browser itself (not the page) tells about who sent it. */
export interface Asking {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  /** Whether a window or frame wants to show the answer. */
  readonly isNavigation: boolean;
  /** Where it was sent from; `unknown` for a window that is just being opened, and for a service worker. */
  readonly frame: 'top' | 'nested' | 'unknown';
  /** Origin of the document in that frame; empty when unknown. */
  readonly frameOrigin: string;
  /** The `Origin` header; empty when there is none. */
  readonly originHeader: string;
  /** Best answer to "who asked"; for the record alone. */
  readonly origin: string;
  /** What our pop-up says of the page that spoke to it; `undefined` when it was not our pop-up. */
  readonly report: PopupReport | undefined;
}

function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame();
  } catch {
    // Playwright throws for a navigation that comes before its window, and for service workers.
    return undefined;
  }
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

function reportOf(headers: Readonly<Record<string, string>>): PopupReport | undefined {
  const ticket = headers['x-popup-ticket'];
  if (ticket === undefined) return undefined;
  return { ticket, origin: headers['x-popup-asker'] ?? '', seat: headers['x-popup-seat'] ?? '' };
}

/** Takes from a request what the gate needs. */
export function askingOf(request: Request): Asking {
  const url = new URL(request.url());
  const headers = request.headers();
  const frame = frameOf(request);
  const frameOrigin = originOf(frame?.url() ?? '');
  const originHeader = headers['origin'] ?? '';
  const report = reportOf(headers);
  const neighbours = [report?.origin, originHeader, frameOrigin, originOf(headers['referer'] ?? '')];
  return {
    method: request.method(),
    path: url.pathname,
    query: url.searchParams,
    body: request.postData() ?? '',
    isNavigation: request.isNavigationRequest(),
    frame: frame ? (frame.parentFrame() ? 'nested' : 'top') : 'unknown',
    frameOrigin,
    originHeader,
    origin: neighbours.find((origin) => origin && origin !== componentOrigin) ?? '',
    report,
  };
}
