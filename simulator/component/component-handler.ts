import type { IncomingMessage, RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { type AnswerJson, notTrusted } from './answer-json.ts';
import { componentVersions } from './component-codes.ts';
import type { ComponentWorld } from './component-world.ts';
import { picture } from './picture.ts';
import { pkcs11Info } from './pkcs11-info.ts';
import { popupForm, selfTest } from './popup-form.ts';
import { sign } from './sign.ts';

/** An answer, or none at all. */
interface Reply {
  readonly type: string;
  readonly body: string | Buffer;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const page = (body: string): Reply => ({ type: 'text/html; charset=utf-8', body });
const plain = (body: string, status = 200): Reply => ({ type: 'text/plain', body, status });
const json = (value: AnswerJson): Reply => ({ type: 'application/json; charset=utf-8', body: JSON.stringify(value) });

const own = /^http:\/\/(localhost|127\.0\.0\.1):/;

/** The page that a request comes from; programs of this machine send no origin. */
function askerOf({ headers }: IncomingMessage): string | undefined {
  const told = [headers['x-page-origin'], headers.origin, headers.referer];
  return told.find((origin): origin is string => typeof origin === 'string' && !own.test(origin));
}

/** Whether a request comes from a page that the component does not trust. */
function isUntrusted({ faults }: ComponentWorld, request: IncomingMessage): boolean {
  return askerOf(request) !== undefined && faults.has('component-untrusting');
}

/** A request as it is told: the page that it comes from is `undefined` where a program sends it. */
export interface SeenRequest {
  /** Such as `POST /sign`. */
  readonly request: string;
  readonly asker: string | undefined;
}

async function reply(world: ComponentWorld, request: IncomingMessage, url: URL): Promise<Reply | 'hang'> {
  const { faults } = world;
  const body = await text(request);
  if (faults.has('component-hang')) return 'hang';
  const withCertificates = url.searchParams.get('withcert') === 'true';
  const untrusted = isUntrusted(world, request);
  switch (`${request.method ?? ''} ${url.pathname}`) {
    case 'GET /':
      return plain(`version:${faults.has('component-old') ? componentVersions.old : componentVersions.now}`);
    case 'GET /popupForm':
    case 'GET /ChtPopupForm':
      return page(popupForm);
    case 'GET /selfTest.htm':
      return page(selfTest);
    case 'GET /pkcs11info':
      return json(untrusted ? notTrusted('pkcs11info') : await pkcs11Info(world, withCertificates));
    case 'GET /p11Image.bmp': {
      const told = untrusted ? notTrusted('pkcs11info') : await pkcs11Info(world, withCertificates);
      return { type: 'image/bmp', body: picture(told), headers: { 'Access-Control-Allow-Origin': '*' } };
    }
    case 'POST /sign':
      if (untrusted) return json(notTrusted('sign'));
      return sign(world, body).then((told) => (faults.has('component-sign-hang') ? 'hang' : json(told)));
    default:
      return plain('404', 404);
  }
}

/** Serves the component's addresses, one request after the other as there is one card. `seen` is told of each request. */
export function serveComponent(world: ComponentWorld, seen: (request: SeenRequest) => void): RequestListener {
  let last: Promise<unknown> = Promise.resolve();
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    seen({ request: `${request.method ?? ''} ${url.pathname}`, asker: askerOf(request) });
    const turn = last.then(async () => {
      const told = await reply(world, request, url);
      if (told === 'hang') return;
      const { type, body, status = 200, headers = {} } = told;
      response.writeHead(status, { ...headers, 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
    });
    last = turn.catch(() => response.destroy());
  };
}
