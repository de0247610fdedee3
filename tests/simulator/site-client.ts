import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** An answer of the site, with nothing followed. */
export interface SiteAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
  /** The body as UTF-8. */
  readonly text: string;
}

/** What a request is sent with. */
export interface AskOptions {
  readonly referer?: string;
  /** Fields of a form; makes it a POST. */
  readonly form?: Readonly<Record<string, string>>;
}

/** A client of one origin that keeps its session cookie; `*.localhost` need not be resolved. */
export class SiteClient {
  readonly origin: string;
  /** The session cookie as it was last set. */
  cookie: string | undefined;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Asks for a path. Rejects when the connection breaks off. */
  async ask(path: string, { referer, form }: AskOptions = {}): Promise<SiteAnswer> {
    const { host, port } = new URL(this.origin);
    const headers = {
      host,
      ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
      ...(referer === undefined ? {} : { referer }),
      ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port, path, method: form ? 'POST' : 'GET', headers }, resolve);
      asking.on('error', reject);
      asking.end(form ? new URLSearchParams(form).toString() : undefined);
    });
    const [cookie] = response.headers['set-cookie'] ?? [];
    if (cookie !== undefined) this.cookie = cookie.split(';')[0];
    const bytes = await buffer(response);
    return { status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString() };
  }
}
