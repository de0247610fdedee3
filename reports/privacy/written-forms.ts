import { big5Of } from './big5.ts';
import { aroundBase64, aroundHex, aroundText, aroundUtf16Be, aroundUtf16Le, type Surrounding } from './surroundings.ts';

/** One way in which a text may stand in bytes. */
export interface WrittenForm {
  readonly bytes: Buffer;
  readonly surrounding: Surrounding;
}

/** Some bytes in base64 and base64url, at each of the three places where they may begin in a group of three bytes. */
function inBase64(bytes: Buffer): WrittenForm[] {
  return [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const skipped = [0, 2, 3][shift] ?? 0;
    // The last character also holds bits of what follows, unless the bytes end with a group.
    const own = encoded.slice(skipped, (shift + bytes.length) % 3 === 0 ? undefined : -1);
    const surrounding = aroundBase64(skipped, bytes.length);
    const forms = new Set([own, own.replaceAll('+', '-').replaceAll('/', '_')]);
    return Array.from(forms, (form) => ({ bytes: Buffer.from(form, 'latin1'), surrounding }));
  });
}

/** Some bytes in hexadecimal, as transcripts write them. */
function inHex(bytes: Buffer): WrittenForm[] {
  const digits = bytes.toString('hex');
  const spaced = digits.replace(/..(?=.)/g, '$& ');
  return [digits, digits.toUpperCase()]
    .map((form): WrittenForm => ({ bytes: Buffer.from(form), surrounding: aroundHex(2) }))
    .concat([spaced, spaced.toUpperCase()].map((form) => ({ bytes: Buffer.from(form), surrounding: aroundHex(3) })));
}

/**
 * A text as UTF-8, UTF-16, Big5, and these in base64 and hexadecimal. What escapes single characters (JSON, URLs,
 * HTML) is undone in the artefact instead: each character may be escaped or not.
 */
export function writtenForms(text: string): WrittenForm[] {
  const utf8 = Buffer.from(text);
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  const big5 = big5Of(text);
  const narrow = big5 ? [utf8, big5] : [utf8];
  return [
    ...narrow.map((bytes) => ({ bytes, surrounding: aroundText })),
    { bytes: little, surrounding: aroundUtf16Le },
    { bytes: big, surrounding: aroundUtf16Be },
    ...[...narrow, little, big].flatMap(inBase64),
    ...narrow.flatMap(inHex),
  ];
}
