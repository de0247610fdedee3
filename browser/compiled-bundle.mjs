import { isAscii } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { constants, Script } from 'node:vm';

// As Node wraps CommonJS modules, and one name more.
const head = '(function (exports, require, module, __filename, __dirname, importPackage) { ';
const tail = '\n});';

/**
 * A script of ASCII as `loadBundle` runs it. What is stored so need not be put together at each start: that takes as long as to read it.
 * @param {string} script
 */
export const wrapped = (script) => `${head}${script}${tail}`;

/**
 * A file's text, wrapped; one of ASCII takes a byte a character.
 * @param {string} path
 */
function textOf(path) {
  const bytes = readFileSync(path);
  if (bytes.toString('latin1', 0, head.length) === head) return bytes.toString('latin1');
  return wrapped(bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8'));
}

/** @param {string} specifier */
const importPackage = (specifier) => import(specifier);

/**
 * Loads a CommonJS file with what V8 remembers of its compilation, so that it need not be compiled again. V8 refuses what is
 * of another version of itself or of another text, and compiles then; so `compiled` need not be right, but has to be the
 * owner's: it is code. The file may call `importPackage(specifier)` for what is an ES module.
 * @param {string} path absolute
 * @param {Buffer | undefined} compiled
 * @param {string} place where the file will stand, if not there: V8 remembers it
 * @param {Readonly<Record<string, unknown>>} replaced what it gets for modules of these names
 * @returns {{ readonly script: Script, readonly exports: unknown }}
 */
export function loadBundle(path, compiled, place = path, replaced = {}) {
  const ordinary = createRequire(place);
  const require = Object.assign((/** @type {string} */ name) => replaced[name] ?? ordinary(name), ordinary);
  const script = new Script(textOf(path), {
    filename: place,
    ...(compiled ? { cachedData: compiled } : {}),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = new Module(place);
  module.filename = place;
  require.cache[place] = module;
  try {
    const run = script.runInThisContext();
    run.call(module.exports, module.exports, require, module, place, dirname(place), importPackage);
  } catch (error) {
    delete require.cache[place];
    throw error;
  }
  module.loaded = true;
  return { script, exports: module.exports };
}
