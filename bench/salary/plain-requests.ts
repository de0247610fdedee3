import { Agent, request } from 'node:http';
import type { InMyData } from './in-my-data.ts';

/** The form of 待遇表查詢 in 2024, for a month that is there. */
const form = 'year=113&month=2&__RequestVerificationToken=bench';
const path = '/Salary';

/** Asks so many times from this process over one connection, and gives the ms of one. */
export async function plainHttp({ flow, session }: InMyData, times: number): Promise<number> {
  const { host, port } = new URL(session.origin);
  const cookies = await flow.browser.cookies(session.origin);
  const headers = {
    ...{ host, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
    ...{ 'content-type': 'application/x-www-form-urlencoded', 'content-length': form.length },
  };
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (): Promise<string> =>
    new Promise((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        response.on('end', () => {
          resolve(text);
        });
      });
      asking.on('error', reject).end(form);
    });
  const begin = performance.now();
  for (let count = 0; count < times; count += 1) {
    if (!(await ask()).includes('實發金額')) throw new Error('no 待遇表 came');
  }
  agent.destroy();
  return (performance.now() - begin) / times;
}

/** Asks so many times from within the page and takes the text alone, and gives the ms of one. */
export function plainFetch({ session }: InMyData, times: number): Promise<number> {
  return session.page.evaluate(
    async ([target, body, count]) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const begin = performance.now();
      for (let done = 0; done < count; done += 1) {
        const response = await fetch(target, { method: 'post', body, headers });
        if (!(await response.text()).includes('實發金額')) throw new Error('no 待遇表 came');
      }
      return (performance.now() - begin) / count;
    },
    [path, form, times] as const,
  );
}
