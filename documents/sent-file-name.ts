/** The parameter `filename*` (RFC 8187) and the older `filename` of a Content-Disposition (RFC 6266), in which Big5 has quotes’ backslashes as second bytes. */
const extended = /(?:^|;)\s*filename\*\s*=\s*"?([\w!#$%&+^`{}~-]+)'[^']*'([^;"\s]+)"?/iu;
// Each character fits one branch alone: where two fit, a quote that is never closed takes for ever.
const plain =
  /(?:^|;)\s*filename\s*=\s*(?:"((?:[\x80-\xff][\x40-\xff]|[\x80-\xff](?![\x40-\xff])|[^"\\\x80-\xff]|\\.)*)"|([^;]+))/isu;

function decoded(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes of `%41`-escapes and plain ASCII. */
function percentBytes(text: string): Uint8Array {
  return Buffer.from(
    text.replace(/%([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );
}

/**
 * The file name of a Content-Disposition whose characters stand for bytes (ISO 8859-1): `filename*` first; else `filename`, its
 * bytes read as UTF-8 if they are that, else as Big5, as older Taiwanese servers send them. `undefined` where there is none.
 */
export function sentFileName(disposition: string): string | undefined {
  const [, charset, escaped] = extended.exec(disposition) ?? [];
  const long = charset && escaped ? decoded(percentBytes(escaped), charset) : undefined;
  if (long !== undefined) return long;
  const [, quoted, token] = plain.exec(disposition) ?? [];
  const raw = Buffer.from(quoted === undefined ? (token ?? '').trim() : unescaped(quoted), 'latin1');
  const name = decoded(raw, 'utf-8') ?? decoded(raw, 'big5') ?? raw.toString('latin1');
  return name === '' ? undefined : name;
}

/** Quoted pairs undone, but not inside Big5, where a backslash is the second byte of common characters (功, 許, 蓋). */
function unescaped(quoted: string): string {
  return /[\x80-\xff]\\/u.test(quoted) ? quoted : quoted.replace(/\\(.)/gsu, '$1');
}
