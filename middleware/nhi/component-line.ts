import type { IncomingMessage } from 'node:http';
import { Agent } from 'node:https';
import type { LookupFunction } from 'node:net';
import { checkServerIdentity, type PeerCertificate, TLSSocket } from 'node:tls';
import type { WebSocket } from 'ws';
import { ComponentError } from '../installed/component-error.ts';

/** Where the 健保卡 component is, and whose word is taken that it is the one. */
export interface NhiPlace {
  /** Default: 7777. */
  readonly port?: number;
  /** The only roots that count, PEM; absent: see docs/decisions/health-card.md. */
  readonly roots?: string | undefined;
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
}

/** The names that the component's certificates have had. */
const names = ['localhost', 'iccert.nhi.gov.tw'];

/** No answer of the component comes near this many bytes. */
const longest = 64 * 1024;

/** This machine and no other, whatever a hosts file or a name server says. */
const thisMachine: LookupFunction = (_name, { all }, found) => {
  const address = '127.0.0.1';
  if (all) {
    found(null, [
      { address, family: 4 },
      { address: '::1', family: 6 },
    ]);
  } else found(null, address, 4);
};

function isNamedRight(certificate: PeerCertificate | undefined): boolean {
  return certificate !== undefined && names.some((name) => checkServerIdentity(name, certificate) === undefined);
}

/**
 * A TLS WebSocket to the component from this process: one request, one answer, in turn. Throws `ComponentError` `missing`
 * where nobody, somebody else, or nobody in time answers. It is opened anew when it was closed, by the same certificate alone.
 */
export class ComponentLine implements AsyncDisposable {
  readonly #place: NhiPlace;
  readonly #address: string;
  #socket: WebSocket | undefined;
  #fingerprint: string | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(place: NhiPlace) {
    this.#place = place;
    this.#address = `wss://localhost:${place.port ?? 7777}/echo`;
  }

  /** Sends one text frame and gives the answer to it. `sent` is told just before the bytes leave. */
  ask(request: string | Uint8Array, sent: () => void = () => undefined): Promise<string> {
    const answer = this.#turn.then(async () => {
      const socket = await this.#open();
      return this.#inTime<string>(socket, (resolve) => {
        socket.once('message', (data: Buffer) => {
          resolve(data.toString('utf8'));
        });
        sent();
        socket.send(request, { binary: false });
      });
    });
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #open(): Promise<WebSocket> {
    if (this.#socket && this.#socket.readyState === this.#socket.OPEN) return this.#socket;
    const { WebSocket } = await import('ws');
    const { roots } = this.#place;
    const agent = new Agent({
      ...(roots === undefined ? { rejectUnauthorized: false } : { ca: roots }),
      // Looked at below: Node looks at names only where it trusts the root.
      checkServerIdentity: () => undefined,
      lookup: thisMachine,
    });
    const socket = new WebSocket(this.#address, { agent, maxPayload: longest, perMessageDeflate: false });
    socket.on('error', () => undefined);
    await this.#inTime<undefined>(socket, (resolve, reject) => {
      socket.once('upgrade', ({ socket: stream }: IncomingMessage) => {
        const certificate = stream instanceof TLSSocket ? stream.getPeerCertificate() : undefined;
        const fingerprint = certificate?.fingerprint256;
        const same = fingerprint !== undefined && (this.#fingerprint ??= fingerprint) === fingerprint;
        if (!same || !isNamedRight(certificate)) reject(this.#missing('is another program: its certificate says so'));
      });
      socket.once('open', () => {
        resolve(undefined);
      });
    });
    this.#socket = socket;
    return socket;
  }

  /** Waits for what comes of a socket; one that failed or was late is closed, as its answer would be taken for the next one's. */
  async #inTime<Result>(
    socket: WebSocket,
    work: (resolve: (result: Result) => void, reject: (error: Error) => void) => void,
  ): Promise<Result> {
    const { timeout } = this.#place;
    let timer: NodeJS.Timeout | undefined;
    let onError: (cause: Error) => void = () => undefined;
    try {
      return await new Promise<Result>((resolve, reject) => {
        timer = setTimeout(() => {
          reject(this.#missing(`does not answer within ${timeout / 1000} s`));
        }, timeout);
        onError = (cause) => {
          reject(this.#missing(`cannot be spoken to (${cause.message || 'nobody is there'})`, cause));
        };
        socket.once('error', onError);
        socket.once('close', () => {
          reject(this.#missing('broke the connection off'));
        });
        work(resolve, reject);
      });
    } catch (error) {
      socket.terminate();
      throw error;
    } finally {
      clearTimeout(timer);
      socket.off('error', onError);
      for (const event of ['message', 'close', 'upgrade', 'open'] as const) socket.removeAllListeners(event);
    }
  }

  #missing(what: string, cause?: unknown): ComponentError {
    return new ComponentError('missing', `the 健保卡 component at ${this.#address} ${what}`, { cause });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#turn;
    this.#socket?.terminate();
  }
}
