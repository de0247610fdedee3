import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { troubleAt } from '../faults/index.ts';
import { findAsset } from './http/assets.ts';
import { outOfService } from './http/faulty-site.ts';
import { receiveVisit } from './http/receive-visit.ts';
import { page, type Reply } from './http/reply.ts';
import { findHandler, type Routes } from './http/routes.ts';
import { sessionCookie, sessionIdIn } from './http/session-cookie.ts';
import { changedBy, insteadOf } from './http/troubled.ts';
import { writeReply } from './http/write-reply.ts';
import { stepOf } from './step-of.ts';
import type { Transform } from './transform.ts';
import { missingPage } from './views/missing-page.ts';
import type { World } from './world.ts';

/** The two sites: which one a Host header means, and the pages of each. */
export type SiteName = 'ecpa' | 'mydata';

/** What the server of the sites needs. */
export interface SiteServing {
  readonly world: World;
  readonly routes: (site: SiteName) => Promise<Routes>;
  readonly transform: Transform;
  /** What `/__simulator` tells. */
  readonly describe: () => object;
}

const textReply = (text: string, status: number): Reply => ({ kind: 'text', text, status });

/** How slow a slow answer is, in ms. */
const slowness = 600;

/** All that a page may do, but for opening windows (CSP 3, `sandbox`). */
const withoutWindows = 'sandbox allow-forms allow-modals allow-same-origin allow-scripts';

/** What a host of the sites is called when it is none of them, but looks the same. */
const lookAlike = 'elsewhere.';

/** Answers a request to a site; headers are those that go with the reply. */
async function answer(
  { world, routes }: SiteServing,
  site: SiteName,
  request: IncomingMessage,
  url: URL,
): Promise<{ readonly reply: Reply; readonly headers?: Readonly<Record<string, string>> }> {
  const { faults } = world;
  const step = stepOf(world.edition, { site, method: request.method ?? 'GET', path: url.pathname });
  if (step) await world.atStep?.(step);
  const broken = outOfService(faults, site);
  if (broken) return { reply: broken };
  const isReal = !url.hostname.startsWith(lookAlike);
  const trouble = step && isReal ? troubleAt(step, (name) => faults.has(name)) : undefined;
  const instead = trouble && insteadOf(trouble, url);
  if (instead) return { reply: instead };
  const asset = findAsset(url.pathname);
  if (asset) return { reply: { kind: 'text', ...asset } };
  const visit = await receiveVisit(request, url, world.sessions[site]);
  if (!visit) return { reply: textReply('413', 413) };
  if (trouble === 'slow') await pause(slowness);
  if (trouble === 'session-lost') world.sessions[site].signOut(visit.session);
  const handle = findHandler(await routes(site), visit.method, visit.path);
  const answered = handle ? await handle(visit) : page(missingPage, 404);
  const reply = trouble ? changedBy(trouble, answered) : answered;
  const isNew = visit.session.id !== sessionIdIn(request.headers.cookie);
  return {
    reply,
    headers: {
      ...(isNew ? { 'Set-Cookie': sessionCookie(visit.session.id) } : {}),
      ...(step === 'login-page' && faults.has('popup-blocked') ? { 'Content-Security-Policy': withoutWindows } : {}),
    },
  };
}

/** Serves both sites by the Host header; any other host is answered 421. */
export function serveSites(serving: SiteServing): (request: IncomingMessage, response: ServerResponse) => void {
  const { world, transform, describe } = serving;
  const siteOf = (host: string): SiteName | undefined => {
    const origin = `http://${host.startsWith(lookAlike) ? host.slice(lookAlike.length) : host}`;
    if (origin === world.origins.ecpa) return 'ecpa';
    return origin === world.origins.mydata ? 'mydata' : undefined;
  };
  return (request, response) => {
    const site = siteOf(request.headers.host ?? '');
    const own = site ? `http://${request.headers.host ?? ''}` : world.origins.ecpa;
    const target = `${own}${request.url ?? '/'}`;
    const url = new URL(URL.canParse(target) ? target : own);
    const sending = {
      headers: { Server: 'Microsoft-IIS/10.0', 'X-Powered-By': 'ASP.NET' },
      transform: (html: string) => transform({ html, path: url.pathname, edition: world.edition }),
    };
    if (!site) {
      writeReply(response, textReply('421 Misdirected Request', 421), sending);
      return;
    }
    if (url.pathname === '/__simulator') {
      const told = { kind: 'text', text: JSON.stringify(describe()), mediaType: 'application/json' } as const;
      writeReply(response, told, sending);
      return;
    }
    world.log.requests += 1;
    answer(serving, site, request, url)
      .then(({ reply, headers }) => {
        writeReply(response, reply, { ...sending, headers: { ...sending.headers, ...headers } });
      })
      .catch((error: unknown) => {
        if (!response.headersSent) writeReply(response, textReply(String(error), 500), sending);
        else response.destroy();
      });
  };
}
