import { get } from 'node:http';

/** How long a component on this machine may take to say that it is there, in ms. */
const patience = 700;

/**
 * The version of the issuer's component (HiPKI) that answers on this machine; `unknown` where it tells none, `undefined` where
 * nothing answers. Asks its start page alone: no card is touched.
 */
export async function installedComponent(origin = 'http://localhost:61161'): Promise<string | undefined> {
  return new Promise((resolve) => {
    const asking = get(`${origin}/`, { timeout: patience }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text = (text + piece).slice(0, 4096)));
      response.on('close', () => {
        resolve(/version:\s*([\d.]+)/.exec(text)?.[1] ?? 'unknown');
      });
    });
    asking.on('timeout', () => asking.destroy());
    asking.on('error', () => {
      resolve(undefined);
    });
  });
}
