import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wrapped } from '../../browser/compiled-bundle.mjs';
import { inAscii } from './in-ascii.mjs';
import { root } from './source-files.mjs';

/** What is exported of the reader, and its other half, which makes itself known to it. */
const halves = `
  export * from 'pdfjs-dist/legacy/build/pdf.min.mjs';
  import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
`;

/** What the built program has in the place of `documents/import-pdf-reader.ts`: the same, compiled. */
const importCompiled = `
  import { join } from 'node:path';
  import { loadBundle } from '../browser/compiled-bundle.mjs';
  import { readCompiled } from '../browser/compiled-playwright.mjs';

  export async function importPdfReader() {
    return loadBundle(join(__dirname, 'pdf.cjs'), readCompiled(join(__dirname, 'pdf.v8'))).exports;
  }
`;

/**
 * Lets the program take the compiled PDF reader.
 * @type {import('esbuild').Plugin}
 */
export const compiledPdfReader = {
  name: 'compiled PDF reader',
  setup(build) {
    const resolveDir = join(root, 'documents');
    build.onLoad({ filter: /import-pdf-reader\.ts$/ }, () => ({ contents: importCompiled, loader: 'js', resolveDir }));
  },
};

/**
 * Makes one script of the PDF reader, and beside it a canvas that draws nothing in the place of the package that it looks for, which is
 * loaded for nothing: no page is drawn.
 * @param {string} folder
 */
export async function buildPdfReader(folder) {
  const { build } = await import('esbuild');
  const reader = join(folder, 'pdf.cjs');
  await build({
    stdin: { contents: halves, resolveDir: root },
    outfile: reader,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    banner: { js: "const readerUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'readerUrl' },
    logLevel: 'silent',
  });
  writeFileSync(reader, wrapped(inAscii(readFileSync(reader, 'utf8'))));
  const canvas = join(folder, 'node_modules/@napi-rs/canvas/index.js');
  mkdirSync(dirname(canvas), { recursive: true });
  writeFileSync(canvas, 'module.exports = { DOMMatrix: Object, ImageData: Object, Path2D: Object };\n');
}
