import { request } from 'node:http';
import { SiteError } from '../../pages/index.ts';

/** How long a simulator on this machine may take to answer, in ms. */
const patience = 15_000;

/**
 * Asks a simulator on this machine. `*.localhost` is not resolved by Node on every system, so the connection goes to
 * the loopback address with the name as `Host`. Throws `SiteError`.
 */
export async function askSimulator(
  address: string,
  options: { readonly method?: string; readonly body?: string } = {},
): Promise<string> {
  const { hostname, host, port, pathname } = new URL(address);
  const loopback = hostname === 'localhost' || hostname.endsWith('.localhost') ? '127.0.0.1' : hostname;
  return new Promise((resolve, reject) => {
    const asking = request(
      { host: loopback, port, path: pathname, method: options.method ?? 'GET', headers: { host }, timeout: patience },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => (text += piece));
        response.on('end', () => {
          const status = response.statusCode ?? 0;
          if (status < 300) resolve(text);
          else reject(new SiteError('error', `the simulator answered ${status}`));
        });
        response.on('error', reject);
      },
    );
    asking.on('timeout', () => {
      asking.destroy(new SiteError('timeout', 'the simulator does not answer'));
    });
    asking.on('error', (cause) => {
      const told =
        cause instanceof SiteError ? cause : new SiteError('unreachable', `nothing answers at ${host}`, { cause });
      reject(told);
    });
    asking.end(options.body);
  });
}
