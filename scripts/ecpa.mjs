#!/usr/bin/env node
import { loadBundle } from '../browser/compiled-bundle.mjs';
import { readCompiled } from '../browser/compiled-playwright.mjs';
import { builtProgram } from './build/built-program.mjs';

/** @returns {Promise<typeof import('./main.ts')>} */
async function compileOnTheWay() {
  // No build, or sources that were edited since: slower by the time that compiling takes, and always right.
  const { register } = await import('tsx/esm/api');
  register();
  return import('./main.ts');
}

const built = builtProgram();
const { main } = built
  ? /** @type {typeof import('./main.ts')} */ (loadBundle(built.path, readCompiled(built.compiled)).exports)
  : await compileOnTheWay();
await main(process.argv.slice(2));
// All is done and told: Node would take itself to pieces first, which takes longer than the process's end.
process.once('beforeExit', () => process.exit());
