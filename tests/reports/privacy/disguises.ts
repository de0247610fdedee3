import { encodeBig5 } from '../../../simulator/cards/big5.ts';

/** Writes a text in a way that hides it from a plain search. */
export type Disguise = (text: string) => Buffer;

const each = (text: string, write: (character: string, index: number) => string): Buffer =>
  Buffer.from(Array.from(text, write).join(''));

const jsonEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const percent = (character: string): string =>
  Array.from(Buffer.from(character), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const inBase64 =
  (shift: number, encoding: BufferEncoding = 'base64'): Disguise =>
  (text) =>
    Buffer.from(Buffer.from(`${'~'.repeat(shift)}${text}~~~`).toString(encoding));

const utf16 = (text: string): Buffer => Buffer.from(`: ${text};`, 'utf16le');

/** Every way of writing that the scanner promises to see through. */
export const disguises: Readonly<Record<string, Disguise>> = {
  'as it is': (text) => Buffer.from(text),
  'in a JSON text': (text) => Buffer.from(JSON.stringify({ text })),
  'in JSON in JSON': (text) => Buffer.from(JSON.stringify({ text: JSON.stringify({ text }) })),
  'in JSON escapes': (text) => each(text, jsonEscape),
  'split over JSON escapes': (text) =>
    each(text, (one, index) => (index % 2 === 1 ? jsonEscape(one) : JSON.stringify(one).slice(1, -1))),
  'in upper-case escapes in JSON': (text) => Buffer.from(each(text, jsonEscape).toString().replaceAll('\\', '\\\\')),
  'percent-encoded': (text) => each(text, percent),
  'percent-encoded where it must be': (text) => Buffer.from(encodeURIComponent(text)),
  'percent-encoded twice': (text) => Buffer.from(encodeURIComponent(each(text, percent).toString())),
  'as HTML entities': (text) => each(text, (one) => `&#${one.charCodeAt(0)};`),
  'as hexadecimal entities': (text) => each(text, (one) => `&#x${one.charCodeAt(0).toString(16)};`),
  'with named entities': (text) =>
    Buffer.from(text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')),
  'in base64': inBase64(0),
  'in base64, one byte on': inBase64(1),
  'in base64, two bytes on': inBase64(2),
  'in base64url': inBase64(1, 'base64url'),
  'in base64 of UTF-16': (text) => Buffer.from(utf16(text).toString('base64')),
  'in base64 with line breaks': (text) =>
    Buffer.from(
      Buffer.from(`${'~'.repeat(50)}${text}${'~'.repeat(60)}`)
        .toString('base64')
        .replace(/.{76}/g, '$&\r\n'),
    ),
  'as UTF-16LE': utf16,
  'as UTF-16BE': (text) => utf16(text).swap16(),
  'as Big5': (text) => Buffer.from(encodeBig5(text)),
  'as Big5, percent-encoded': (text) =>
    Buffer.from(Array.from(encodeBig5(text), (byte) => `%${byte.toString(16)}`).join('')),
  'in hexadecimal': (text) => Buffer.from(`0020${Buffer.from(text).toString('hex')}ff`),
  'in hexadecimal with spaces': (text) =>
    Buffer.from(
      `00 ${Buffer.from(text)
        .toString('hex')
        .toUpperCase()
        .replace(/..(?=.)/g, '$& ')} FF`,
    ),
};
