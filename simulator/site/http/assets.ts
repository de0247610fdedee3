import { readFileSync } from 'node:fs';

/** The files that pages refer to, with their media types. */
const assets: Readonly<Record<string, string>> = {
  '2020.css': 'text/css; charset=utf-8',
  '2024.css': 'text/css; charset=utf-8',
  'certificate-login.js': 'text/javascript; charset=utf-8',
  'health-card-login.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
  'login-2020.js': 'text/javascript; charset=utf-8',
  'login-2024.js': 'text/javascript; charset=utf-8',
  'mobile-login.js': 'text/javascript; charset=utf-8',
  'site-2020.js': 'text/javascript; charset=utf-8',
  'site-2024.js': 'text/javascript; charset=utf-8',
};

const folder = new URL('../assets/', import.meta.url);

/** Text and media type of the asset at a path such as `/assets/2024.css`; `undefined` for all other paths. */
export function findAsset(path: string): { readonly text: string; readonly mediaType: string } | undefined {
  const name = path.slice('/assets/'.length);
  const mediaType = path.startsWith('/assets/') && Object.hasOwn(assets, name) ? assets[name] : undefined;
  return mediaType === undefined ? undefined : { text: readFileSync(new URL(name, folder), 'utf8'), mediaType };
}
