import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadBundle } from '../../browser/compiled-bundle.mjs';
import { compiledPlaywright, readCompiled } from '../../browser/compiled-playwright.mjs';

/** Playwright's files whose compilation is not kept yet. */
export function uncompiled() {
  return compiledPlaywright(import.meta.url).filter(({ compiled }) => readCompiled(compiled) === undefined);
}

/** Loads Playwright and keeps what V8 made of it; what was kept for another version goes. */
function keepCompiled() {
  const files = compiledPlaywright(import.meta.url);
  const [folder = ''] = files.map(({ compiled }) => dirname(compiled));
  const scripts = files.map(({ path }) => loadBundle(path, undefined));
  createRequire(import.meta.url)('playwright-core');
  mkdirSync(folder, { recursive: true });
  for (const [place, { compiled }] of files.entries()) {
    const part = `${compiled}.${process.pid}`;
    writeFileSync(part, scripts[place]?.script.createCachedData() ?? '', { mode: 0o600 });
    renameSync(part, compiled);
  }
  const kept = files.map(({ compiled }) => basename(compiled));
  for (const name of readdirSync(folder)) if (!kept.includes(name)) rmSync(`${folder}/${name}`, { force: true });
}

// In a process of its own, as no other has all of Playwright fresh.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) keepCompiled();
