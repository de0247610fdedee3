import { readFileSync } from 'node:fs';

const mediaTypes = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const;

/** The files that pages refer to, by name. */
const names = [
  '2020.css',
  '2024.css',
  'certificate-login.js',
  'login-2020.js',
  'login-2024.js',
  'site-2020.js',
  'site-2024.js',
];

const folder = new URL('../assets/', import.meta.url);

/** Text and media type of the asset at a path such as `/assets/2024.css`; `undefined` for all other paths. */
export function findAsset(path: string): { readonly text: string; readonly mediaType: string } | undefined {
  const name = names.find((known) => path === `/assets/${known}`);
  if (name === undefined) return undefined;
  const mediaType = name.endsWith('.css') ? mediaTypes.css : mediaTypes.js;
  return { text: readFileSync(new URL(name, folder), 'utf8'), mediaType };
}
