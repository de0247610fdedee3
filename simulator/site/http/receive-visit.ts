import type { IncomingMessage } from 'node:http';
import type { Sessions } from '../state/sessions.ts';
import { readForm } from './read-form.ts';
import { sessionIdIn } from './session-cookie.ts';
import type { Visit } from './visit.ts';

function originOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : undefined;
}

/** Reads a request, with the session of its cookie or a new one; `undefined` when its form is too large. */
export async function receiveVisit(request: IncomingMessage, url: URL, sessions: Sessions): Promise<Visit | undefined> {
  const { method = 'GET', headers } = request;
  const form = method === 'POST' ? await readForm(request) : new URLSearchParams();
  if (!form) return undefined;
  return {
    method,
    path: url.pathname,
    query: url.searchParams,
    form,
    referrer: originOf(headers.referer),
    session: sessions.resume(sessionIdIn(headers.cookie)),
  };
}
