import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildFolder, buildStamp, builtProgram } from './built-program.mjs';
import { root, sourcesNow } from './source-files.mjs';

/**
 * A module finds its pictures, fonts and child processes beside its source, also when it runs from the build.
 * @type {import('esbuild').Plugin}
 */
const placesOfSources = {
  name: 'places of sources',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes('import.meta.url')) return { contents: source, loader: 'ts' };
      const place = JSON.stringify(`../${relative(root, path).replaceAll('\\', '/')}`);
      const head = `const sourcePlace = new URL(${place}, import.meta.url).href;`;
      return { contents: head + source.replaceAll('import.meta.url', 'sourcePlace'), loader: 'ts' };
    });
  },
};

/** ES modules of many small files, which start faster from the build; all other packages stay where they are. */
const taken = /^(zod|pkijs|asn1js|bytestreamjs|pvutils|string-width|@peculiar\/|@noble\/)/;

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
    outdir: fresh,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'silent',
    plugins: [packages, placesOfSources],
  });
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
