import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadBundle, wrapped } from '../../browser/compiled-bundle.mjs';
import { compiledPlaywright, isOwn, launchPlans } from '../../browser/compiled-playwright.mjs';
import { lightened } from './lighten-playwright.mjs';
import { noteLaunches } from './note-launches.mjs';

/** What is to be known of Playwright, and is not yet. */
export function uncompiled() {
  const files = compiledPlaywright(import.meta.url).flatMap(({ light, compiled }) => [light, compiled]);
  return [...files, launchPlans(import.meta.url)].filter((path) => !isOwn(path));
}

/**
 * @param {string} path
 * @param {string | Buffer} content
 */
function store(path, content) {
  const part = `${path}.${process.pid}`;
  writeFileSync(part, content, { mode: 0o600 });
  renameSync(part, path);
}

/** Makes Playwright lighter, loads it and keeps what V8 made of it, and how it starts a browser; what was kept for another version goes. */
async function keepCompiled() {
  const files = compiledPlaywright(import.meta.url);
  const plans = launchPlans(import.meta.url);
  const folder = dirname(plans);
  const { replaced, note } = noteLaunches();
  mkdirSync(folder, { recursive: true });
  for (const { path, light } of files) store(light, wrapped(lightened(readFileSync(path, 'utf8'))));
  const scripts = files.map(({ path, light }) => loadBundle(light, undefined, path, replaced));
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  for (const [place, { compiled }] of files.entries()) {
    store(compiled, scripts[place]?.script.createCachedData() ?? '');
  }
  store(plans, JSON.stringify(await note(chromium)));
  const kept = [...files.flatMap(({ light, compiled }) => [light, compiled]), plans].map((path) => basename(path));
  for (const name of readdirSync(folder)) if (!kept.includes(name)) rmSync(`${folder}/${name}`, { force: true });
}

// In a process of its own, as no other has all of Playwright fresh.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await keepCompiled();
