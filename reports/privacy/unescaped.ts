/** What stands for characters in URLs and HTML; a run of one sort at a time. */
const markup = /(?:%[0-9a-f]{2})+|(?:&#\d{1,7};|&#x[0-9a-f]{1,6};)+|&(?:amp|lt|gt|quot|apos);/gi;

/** The same, and what stands for them in JSON and JavaScript. */
const escapes = new RegExp(`(?:\\\\u[0-9a-f]{4})+|(?:\\\\x[0-9a-f]{2})+|\\\\[^ux]|${markup.source}`, 'gi');

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** How deep escapes may lie within escapes: JSON in JSON in a URL. */
const mostRounds = 3;

const utf8 = (text: string): string => Buffer.from(text).toString('latin1');

const point = (code: number): number => (code <= 0x10ffff ? code : 0xfffd);

/** The characters of a run as UTF-8 bytes, each byte a character. */
function plain(run: string): string {
  if (run.startsWith('%')) return Buffer.from(run.replaceAll('%', ''), 'hex').toString('latin1');
  if (run.startsWith('&#')) {
    const codes = run.match(/\d+|x[0-9a-f]+/gi) ?? [];
    const numbers = codes.map((code) => (/^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code)));
    return utf8(String.fromCodePoint(...numbers.map(point)));
  }
  if (run.startsWith('&')) return named[run.slice(1, -1).toLowerCase()] ?? run;
  if (run.length === 2) return controls[run.charAt(1)] ?? run.charAt(1);
  const codes = run.split(/\\[ux]/i).slice(1);
  return utf8(String.fromCharCode(...codes.map((code) => Number.parseInt(code, 16))));
}

/**
 * Some bytes with their escapes undone once, twice, …, also where only single characters are escaped, and with the line
 * breaks of base64 taken out; nothing when there is nothing to undo.
 */
export function* unescaped(bytes: Buffer): Generator<Buffer> {
  const written = bytes.toString('latin1');
  const joined = written.replace(/(?<=[A-Za-z0-9+/]{40})(?:\\r)?(?:\\n|\r?\n)(?=[A-Za-z0-9+/])/g, '');
  if (joined !== written) yield Buffer.from(joined, 'latin1');
  // Where a backslash is only a backslash.
  const shown = joined.replace(markup, plain);
  if (shown !== joined) yield Buffer.from(shown, 'latin1');
  let text = joined;
  for (let round = 0; round < mostRounds; round += 1) {
    const once = text.replace(escapes, plain);
    if (once === text) return;
    text = once;
    yield Buffer.from(text, 'latin1');
  }
}
