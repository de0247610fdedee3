import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { ComponentError } from './component-error.ts';

/** What is sent to the component. */
export interface ComponentRequest {
  readonly port: number;
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Uint8Array;
  /** Milliseconds until it is given up. */
  readonly timeout: number;
}

/** What it answered. */
export interface ComponentAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** No answer of the component comes near this many characters. */
const longest = 1_000_000;

/**
 * Asks the component over HTTP from this process. Throws `ComponentError` `missing` when nobody listens, before
 * anything was sent; what breaks off later is a plain `Error`: the request may have arrived then.
 */
export async function askComponent(asked: ComponentRequest): Promise<ComponentAnswer> {
  const { port, path, method = 'GET', headers = {}, body, timeout } = asked;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeout);
    const late = new Error(`nothing came back within ${timeout / 1000} s`);
    const asking = request({ host: 'localhost', port, path, method, signal, agent: false, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
        if (text.length > longest) asking.destroy(new Error('the answer has no end'));
      });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
      response.on('error', reject);
    });
    asking.on('error', (cause) => {
      const refused = 'code' in cause && cause.code === 'ECONNREFUSED';
      const nobody = `nothing answers at localhost:${port}`;
      reject(refused ? new ComponentError('missing', nobody, { cause }) : signal.aborted ? late : cause);
    });
    asking.end(body);
  });
}
