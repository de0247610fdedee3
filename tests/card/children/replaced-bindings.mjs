// @ts-check
// Preloaded into the child that PC/SC lives in: makes bindings missing, or puts `fake-pcsclite.mjs` in the place of one.
import { register } from 'node:module';
import process from 'node:process';

const { MISSING = '', FAKE } = process.env;
const fake = FAKE === undefined ? undefined : new URL('./fake-pcsclite.mjs', import.meta.url).href;

const hooks = `
  const missing = ${JSON.stringify(MISSING.split(','))};
  const fake = ${JSON.stringify(fake)};
  export async function resolve(specifier, context, next) {
    if (missing.includes(specifier)) throw new Error('Cannot find package ' + specifier);
    return specifier === 'pcsclite' && fake ? { url: fake, shortCircuit: true } : next(specifier, context);
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
