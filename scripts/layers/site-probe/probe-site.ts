import type { Agent, IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { rootCertificates, TLSSocket } from 'node:tls';
import { SiteError } from '../../../pages/index.ts';
import { readSecured } from './read-secured.ts';
import type { Answered, Connected, Secured, SiteProbe } from './site-probe.ts';
import { titleOf } from './title-of.ts';

/** How often the site may send on within itself. */
const mostHops = 5;

/** What was found so far; a fault leaves it as it is. */
interface Found {
  connected?: Connected;
  secured?: Secured;
  answered?: Answered;
}

/** The proxy of the environment for an address, and the agent that goes through it. */
interface ProxyRoute {
  readonly proxy: string;
  readonly agent: Agent;
}

async function proxyRoute(url: URL): Promise<ProxyRoute | undefined> {
  const wanted = Object.keys(process.env).some((name) => /^(https?|all)_proxy$/i.test(name));
  if (!wanted || url.protocol !== 'https:') return undefined;
  const { getProxyForUrl } = await import('proxy-from-env');
  const proxy = getProxyForUrl(url.href);
  if (proxy === '') return undefined;
  const { HttpsProxyAgent } = await import('https-proxy-agent');
  return { proxy: new URL(proxy).host, agent: new HttpsProxyAgent(proxy) };
}

/** One request. Rejects with `SiteError`; what was found until then stands in `found`. */
async function ask(url: URL, signal: AbortSignal, found: Found): Promise<IncomingMessage> {
  const { hostname, host, port } = url;
  const secure = url.protocol === 'https:';
  const loopback = hostname === 'localhost' || hostname.endsWith('.localhost');
  const route = await proxyRoute(url);
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    const asking = (secure ? secureRequest : request)({
      // Node resolves `*.localhost` on few systems.
      host: loopback ? '127.0.0.1' : hostname,
      port: port || (secure ? 443 : 80),
      path: url.pathname + url.search,
      headers: { host, accept: 'text/html', 'user-agent': 'ecpa-suite' },
      signal,
      agent: route?.agent ?? false,
      // Nothing is sent but this question: who answers, and with whose certificate, is what we want to know.
      ...(secure ? { rejectUnauthorized: false, ca: [...rootCertificates], servername: hostname } : {}),
    });
    const secured = (socket: TLSSocket): void => {
      found.secured ??= readSecured(socket);
    };
    asking.on('socket', (socket) => {
      const connected = (): void => {
        const proxy = route ? { proxy: route.proxy } : {};
        found.connected ??= { address: socket.remoteAddress ?? '', ...proxy };
      };
      if (socket.connecting) socket.once('connect', connected);
      else connected();
      if (!(socket instanceof TLSSocket)) return;
      // A tunnel is connected before TLS has shaken hands in it.
      if (socket.connecting || socket.getPeerX509Certificate() === undefined) {
        socket.once('secureConnect', () => {
          secured(socket);
        });
      } else secured(socket);
    });
    asking.on('response', (response) => {
      const { date } = response.headers;
      const theirs = date === undefined ? NaN : Date.parse(date);
      found.answered = {
        status: response.statusCode ?? 0,
        milliseconds: Math.round(performance.now() - begin),
        ...(Number.isNaN(theirs) ? {} : { date: { theirs: new Date(theirs), ours: new Date() } }),
        title: '',
      };
      resolve(response);
    });
    asking.on('error', reject);
    asking.end();
  });
}

function faultOf(error: unknown, url: URL, signal: AbortSignal): SiteError {
  if (signal.aborted) return new SiteError('timeout', `${url.host} does not answer`, { cause: error });
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const unknown = code === 'ENOTFOUND' || code === 'EAI_AGAIN';
  const what = unknown ? `the name ${url.hostname} is not known (DNS: ${code})` : `${url.host}: ${code}`;
  return new SiteError('unreachable', what, { cause: error });
}

/**
 * Asks the site's own address without a browser, through the proxy of the environment where there is one; for `timeout` ms, or
 * until the run is `stopped`. Never throws.
 */
export async function probeSite(origin: string, timeout: number, stopped?: AbortSignal): Promise<SiteProbe> {
  const found: Found = {};
  const signal = AbortSignal.any([AbortSignal.timeout(timeout), ...(stopped ? [stopped] : [])]);
  let url = new URL('/', origin);
  try {
    for (let hops = 0; ; hops += 1) {
      const response = await ask(url, signal, found);
      const next = new URL(response.headers.location ?? '', url);
      const sentOn = response.headers.location !== undefined && next.origin === url.origin && hops < mostHops;
      const title = sentOn ? '' : await titleOf(response);
      response.destroy();
      if (found.answered) found.answered = { ...found.answered, title };
      if (!sentOn) return found;
      url = next;
    }
  } catch (error) {
    return { ...found, fault: faultOf(error, url, signal) };
  }
}
