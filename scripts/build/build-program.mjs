import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { wrapped } from '../../browser/compiled-bundle.mjs';
import { buildFolder, buildStamp, builtProgram } from './built-program.mjs';
import { inAscii } from './in-ascii.mjs';
import { buildPdfReader, compiledPdfReader } from './pdf-reader.mjs';
import { root, sourcesNow } from './source-files.mjs';

/**
 * Makes a script of ES modules: one finds its pictures, fonts and child processes beside its source as before, and imports
 * packages by what `loadBundle` hands over.
 * @type {import('esbuild').Plugin}
 */
const moduleAsScript = {
  name: 'module as script',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const place = JSON.stringify(`../${relative(root, path).replaceAll('\\', '/')}`);
      const contents = readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', `new URL(${place}, programUrl).href`)
        .replaceAll(/(?<!typeof )\bimport\((?!'\.)/g, 'importPackage(');
      return { contents, loader: 'ts' };
    });
  },
};

/** Packages that every start needs, and those of many small files; all others stay where they are. */
const taken =
  /^(commander|csv-parse|diff|dotenv|fflate|zod|pkijs|asn1js|bytestreamjs|pvutils|fast-string-|@peculiar\/|@noble\/)/;

/** @type {import('esbuild').Plugin} */
const packages = {
  name: 'packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      const inside = importer.includes('node_modules') && !path.startsWith('node:');
      return kind === 'entry-point' || inside || taken.test(path) ? undefined : { path, external: true };
    });
  },
};

/**
 * Takes the words of zod's messages in English alone: ours are told in our own words.
 * @type {import('esbuild').Plugin}
 */
const oneLocale = {
  name: 'one locale',
  setup(build) {
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

/**
 * Lets V8 remember what it made of the program. Without it a start only takes longer, so a failure is no fault.
 * @param {string} folder
 */
async function compileProgram(folder) {
  const script = fileURLToPath(new URL('compile-program.mjs', import.meta.url));
  const cwd = join(folder, 'first-run');
  mkdirSync(cwd);
  // Nobody's settings have a say in it.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('ECPA_'));
  const env = { ...Object.fromEntries(own), ECPA_STATE_DIR: cwd };
  await promisify(execFile)(process.execPath, [script, folder], { cwd, env, timeout: 30_000 }).catch(() => undefined);
  rmSync(cwd, { recursive: true, force: true });
}

/** Whether the program has to be built: it was not, or its sources have changed. */
export function mustBuild() {
  return builtProgram() === undefined;
}

/** Builds the program into `dist/`, so that it starts without compiling. Leaves an older build alone when it fails. */
export async function buildProgram() {
  const { build } = await import('esbuild');
  const sources = sourcesNow();
  const fresh = `${buildFolder}.${process.pid}`;
  await build({
    entryPoints: [join(root, 'scripts/main.ts')],
    outfile: join(fresh, 'main.cjs'),
    bundle: true,
    format: 'cjs',
    banner: { js: "const programUrl = require('node:url').pathToFileURL(__filename).href;" },
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'silent',
    plugins: [packages, oneLocale, compiledPdfReader, moduleAsScript],
  });
  await buildPdfReader(fresh);
  const program = join(fresh, 'main.cjs');
  writeFileSync(program, wrapped(inAscii(readFileSync(program, 'utf8'))));
  await compileProgram(fresh);
  writeFileSync(join(fresh, 'sources.sha1'), sources);
  // The stamp goes first and comes last: a process that starts meanwhile takes the sources.
  rmSync(buildStamp, { force: true });
  rmSync(buildFolder, { recursive: true, force: true, maxRetries: 3 });
  try {
    renameSync(fresh, buildFolder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another set-up has put its build there meanwhile.
    if (builtProgram() === undefined) throw error;
  }
}
