import type { BrowserContext, Request, Route, WebSocket } from 'playwright-core';

/** Something that was not let through, or seen where it could not be stopped. */
export interface ForeignRequest {
  /** Such as `https://www.example.com`. */
  readonly origin: string;
  /** As the browser calls it: `script`, `document`, `image`, `websocket`, … */
  readonly type: string;
  /** The asking frame's address, without its query; empty when the browser does not tell. */
  readonly page: string;
}

/** What the guard has seen. */
export interface NetworkGuard {
  /** In the order of asking; each origin, type and page once. */
  readonly foreign: readonly ForeignRequest[];
}

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** A pattern for one host: `*.example.gov.tw` is that name and everything below it. */
function hostPattern(host: string): string {
  const name = host.toLowerCase();
  return name.startsWith('*.') ? `(?:[^/@:]+\\.)?${escaped(name.slice(2))}` : escaped(name);
}

/** Matches every web address whose host is none of these. Names and passwords in an address make it foreign. */
export function foreignAddresses(hosts: readonly string[]): RegExp {
  return new RegExp(`^https?://(?!(?:${hosts.map(hostPattern).join('|')})(?::\\d+)?(?:[/?#]|$))`, 'i');
}

function pageOf(request: Request): string {
  try {
    return request
      .frame()
      .url()
      .replace(/[?#].*$/s, '');
  } catch {
    // Playwright throws for a navigation that comes before its window, and for service workers.
    return '';
  }
}

function foreignRequest(request: Request): ForeignRequest {
  return { origin: new URL(request.url()).origin, type: request.resourceType(), page: pageOf(request) };
}

/**
 * Lets the pages of a context speak to these hosts only: everything else is not sent, and noted. Playwright does the
 * matching, so what is allowed makes no detour through here. Redirects of an allowed host and WebSockets cannot be held
 * up: they are noted.
 */
export async function guardNetwork(context: BrowserContext, hosts: readonly string[]): Promise<NetworkGuard> {
  const seen = new Map<string, ForeignRequest>();
  const note = (told: ForeignRequest): void => void seen.set(Object.values(told).join(' '), told);
  const pattern = foreignAddresses(hosts);
  await context.route(pattern, async (route: Route) => {
    note(foreignRequest(route.request()));
    await route.abort('blockedbyclient').catch(() => undefined);
  });
  context.on('request', (request) => {
    if (request.redirectedFrom() && pattern.test(request.url())) note(foreignRequest(request));
  });
  context.on('page', (page) => {
    page.on('websocket', (socket: WebSocket) => {
      const address = socket.url().replace(/^ws/, 'http');
      if (pattern.test(address))
        note({ origin: new URL(address).origin, type: 'websocket', page: page.url().replace(/[?#].*$/s, '') });
    });
  });
  return {
    get foreign() {
      return [...seen.values()];
    },
  };
}
