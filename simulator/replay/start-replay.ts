import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen } from '../site/http/listen.ts';
import { readRecording, type RecordedPage } from './recording.ts';
import { wayOn } from './way-on.ts';

/** A recorded site that is served again. */
export interface Replay extends AsyncDisposable {
  /** Name of the recording. */
  readonly edition: string;
  readonly ecpa: string;
  readonly mydata: string;
  /** Where a page is, by the name that the contracts give it; `undefined` when it was not recorded. */
  addressOf(page: string): string | undefined;
}

/** Where the script is that leads from page to page. */
const script = '/__replay.js';

/** What tells pages apart that share a path. */
const asked = '__page';

/** Serves the pages of a recording on 127.0.0.1, each at its path, and the first one at `/`. Rejects as `readRecording`. */
export async function startReplay(folder: string, port = 0): Promise<Replay> {
  const { name, pages } = await readRecording(folder);
  let origins: Readonly<Record<RecordedPage['site'], string>> = { ecpa: '', mydata: '' };
  const addressOf = (wanted: string): string | undefined => {
    const page = pages.find((one) => one.page === wanted);
    // Pages may share a path: one is asked for, the other sent to it.
    return page && `${origins[page.site]}${page.path}?${asked}=${page.page}`;
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const site = request.headers.host?.startsWith('mydata.') === true ? 'mydata' : 'ecpa';
    const { pathname: path, searchParams } = new URL(request.url ?? '/', origins[site]);
    const own = pages.filter((page) => page.site === site);
    const named = own.find((one) => one.page === searchParams.get(asked));
    const page = named ?? own.find((one) => one.path === path) ?? (path === '/' ? own[0] : undefined);
    const send = (status: number, type: string, body: string): void => {
      response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
    };
    if (path === script) send(200, 'text/javascript', wayOn(addressOf));
    else if (page) send(200, 'text/html', page.html.replace('</head>', `<script src="${script}"></script></head>`));
    else if (/\.m?js$/u.test(path)) send(200, 'text/javascript', '');
    else send(404, 'text/html', '<!doctype html><title>404</title><p>not recorded</p>');
  };
  const server = await listen(answer, port);
  origins = { ecpa: `http://ecpa.localhost:${server.port}`, mydata: `http://mydata.localhost:${server.port}` };
  return { edition: name, ...origins, addressOf, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}
