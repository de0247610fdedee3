import { runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { inAscii } from './in-ascii.mjs';

/** What Playwright's server for language models (MCP) is made of. */
const packages =
  '@hono|@modelcontextprotocol|ajv-formats|bytes|content-type|cross-spawn|eventsource|eventsource-parser|fast-uri|hono|pkce-challenge|zod|zod-to-json-schema';

/** What Playwright brings for its command line, that server and its viewers: paths of what its bundles are made of. */
const needless = [
  /^packages\/playwright-core\/src\/(?:cli|tools)\//,
  new RegExp(`^node_modules/(?:${packages})/`),
  /^utils\/build\/raw-body\./,
];

/** Where a bundle lists what it exports. */
const lists = /^packages\/playwright-core\/src\/\w+Bundle\.ts$/;

/** The line before each file that a bundle is made of. */
const mark = /^\/\/ ((?:node_modules|packages|utils)\/\S+)\n/gm;

/** A name that a file gives to all of the bundle. */
const given = /^(?:(?:async )?function\*?|class|var|let|const) (\w+)/gm;

/** A line of a list, and the name that it needs. */
const listed = /^ +(?:(init_\w+)\(\);|\w+: \(\) => (\w+),?)\n/gm;

/** A script that is carried into pages: one line, all of it a string. */
const pageScript = /^( +source\d* = )('\\nvar __commonJS[^\n]*');?$/gm;

/**
 * The files of a bundle, with what stands before the first.
 * @param {string} bundle
 */
function filesOf(bundle) {
  const marks = [...bundle.matchAll(mark)];
  const ends = [...marks.slice(1).map(({ index }) => index), bundle.length];
  const files = marks.map(({ 1: path = '', index }, place) => ({ path, text: bundle.slice(index, ends[place]) }));
  return [{ path: '', text: bundle.slice(0, marks[0]?.index) }, ...files];
}

/** @param {string} bundle */
function withoutNeedless(bundle) {
  const files = filesOf(bundle);
  const isNeedless = (/** @type {string} */ path) => needless.some((one) => one.test(path));
  const gone = new Set(
    files.flatMap(({ path, text }) => (isNeedless(path) ? [...text.matchAll(given)].map(([, name]) => name) : [])),
  );
  /** @type {(line: string, init?: string, named?: string) => string} */
  const unlessGone = (line, init, named) => (gone.has(init ?? named) ? '' : line);
  return files
    .filter(({ path }) => !isNeedless(path))
    .map(({ path, text }) => (lists.test(path) ? text.replaceAll(listed, unlessGone) : text))
    .join('');
}

/**
 * A script for pages, at a bit more than half its length: it is sent, read and compiled anew for each document.
 * @param {string} _line
 * @param {string} assignment
 * @param {string} literal
 */
function smaller(_line, assignment, literal) {
  const { code } = transformSync(/** @type {string} */ (runInNewContext(literal)), { minify: true, charset: 'ascii' });
  return `${assignment}${JSON.stringify(`\n${code}`)};`;
}

/**
 * One of Playwright's two large files without what only its tools need, with smaller scripts for pages, in ASCII and without comments. It
 * does the same for who drives a browser, and takes three fifths of the time to load; what is exported of the tools is not there.
 * @param {string} bundle
 */
export function lightened(bundle) {
  const text = withoutNeedless(bundle).replaceAll(pageScript, smaller);
  const { code } = transformSync(text, {
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'ascii',
    legalComments: 'none',
    target: 'node20',
    // An error shows the line that it came from.
    lineLimit: 120,
  });
  return inAscii(code);
}
