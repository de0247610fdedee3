import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { constants, Script } from 'node:vm';

/**
 * Loads a CommonJS file with what V8 remembers of its compilation, so that it need not be compiled again. V8 refuses what is
 * of another version of itself or of another text, and compiles then; so `compiled` need not be right, but has to be the
 * owner's: it is code. Gives the script.
 * @param {string} path absolute
 * @param {Buffer | undefined} compiled
 * @returns {Script}
 */
export function loadBundle(path, compiled) {
  const require = createRequire(path);
  const script = new Script(Module.wrap(readFileSync(path, 'utf8')), {
    filename: path,
    ...(compiled ? { cachedData: compiled } : {}),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = new Module(path);
  module.filename = path;
  require.cache[path] = module;
  try {
    script.runInThisContext().call(module.exports, module.exports, require, module, path, dirname(path));
  } catch (error) {
    delete require.cache[path];
    throw error;
  }
  module.loaded = true;
  return script;
}
