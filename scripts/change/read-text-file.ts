import { readFile, stat } from 'node:fs/promises';
import { RequestError } from '../../flows/index.ts';
import { SettingsError } from '../settings/errors.ts';

/** Larger than any text that the site could take, in bytes. */
const largest = 64 * 1024;

/** Control characters, but for tab and line feed: a sign of another encoding, or of no text at all. */
const control = /[^\P{Cc}\t\n]/u;

/** What the decoder makes of bytes that are no Big5: replacements, private characters, C1 controls. */
const noBig5 = /[\ufffd\p{Co}\u0080-\u009f]/u;

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What the bytes look like, if they are no UTF-8. */
function otherEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'it looks like UTF-16';
  return noBig5.test(new TextDecoder('big5').decode(bytes)) ? 'its encoding is not known' : 'it looks like Big5';
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > largest) throw new RequestError('unusable-text', `${path} has ${size} bytes`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof RequestError) throw error;
    throw new SettingsError('USAGE', `${path} cannot be read`, { cause: error });
  }
}

/**
 * Reads a text that a person wrote: UTF-8 (a BOM is left out), lines ending in a line feed, no white space around it.
 * Throws `RequestError` (`unusable-text`) when it is empty or no such text, and `SettingsError` when it cannot be read.
 */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await bytesOf(path);
  const text = decode(bytes)?.replaceAll(/\r\n?/gu, '\n').trim();
  if (text === undefined) throw new RequestError('unusable-text', `${path} is not UTF-8; ${otherEncoding(bytes)}`);
  if (text === '') throw new RequestError('unusable-text', `${path} is empty`);
  if (control.test(text))
    throw new RequestError('unusable-text', `${path} has control characters; it is no plain text`);
  return text;
}
