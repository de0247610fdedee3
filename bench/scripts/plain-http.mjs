// The site's own requests in order, without a browser: the floor under all of them.
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { holder, out, site } from './holder.mjs';
import { signChallenge } from './sign-challenge.mjs';

/** @type {Map<string, string>} */
const cookies = new Map();

/**
 * @param {string} address
 * @param {{ form?: Record<string, string>, referer?: string }} [options]
 */
async function ask(address, { form, referer } = {}) {
  const { host, hostname, port, pathname, search } = new URL(address);
  /** @type {import('node:http').IncomingMessage} */
  const response = await new Promise((resolve, reject) => {
    const headers = {
      host,
      cookie: cookies.get(hostname) ?? '',
      ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      ...(referer === undefined ? {} : { referer }),
    };
    const method = form ? 'POST' : 'GET';
    const asking = request({ host: '127.0.0.1', port, path: pathname + search, method, headers }, resolve);
    asking.on('error', reject).end(form ? new URLSearchParams(form).toString() : undefined);
  });
  const [cookie] = response.headers['set-cookie'] ?? [];
  if (cookie !== undefined) cookies.set(hostname, cookie.split(';')[0] ?? '');
  return { location: response.headers.location ?? '', bytes: await buffer(response) };
}

/** @param {Buffer} page @param {RegExp} pattern */
const found = (page, pattern) => pattern.exec(page.toString())?.[1] ?? '';

const login = `${site}/webform/clogin.aspx`;
const challenge = found((await ask(`${login}?returnUrl=%2f`)).bytes, /name="challenge"\s+value="([^"]+)"/);
const signature = signChallenge(challenge, holder);
await ask(login, { form: { challenge, signature, cardSN: holder.cardNumber } });
await ask(`${site}/Home/Index`);
const menu = await ask(`${site}/Home/Applications`);
const entry = found(menu.bytes, /MyData\)?<\/span\s*><button[^>]*data-enter="([^"]+)"/);
const handOver = await ask(site + entry);
const ticket = found(handOver.bytes, /name="APReqEncodedData"\s+value="([0-9A-F]+)"/);
const target = found(handOver.bytes, /action="([^"]+)"/);
const mydata = new URL(target).origin;
const arrived = await ask(target, { form: { loginType: '1', APReqEncodedData: ticket }, referer: `${site}/` });
await ask(new URL(arrived.location, mydata).href);
await ask(`${mydata}/Resume`);
const document = await ask(`${mydata}/Resume/Download`, { form: { form: 'general', format: 'pdf' } });
writeFileSync(`${out}/resume.pdf`, document.bytes);
await ask(`${mydata}/Home/LogOff`);
await ask(`${site}/Home/LogOff`);
