/** Separators, what Windows refuses, control characters, and those that turn the writing round. */
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** Names of devices, which Windows takes for no file, whatever comes after the first dot. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;

/** Longest name: in characters, and in bytes of UTF-8, as file systems take 255 and ours adds a date and `.part`. */
const mostCharacters = 120;
const mostBytes = 200;

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** The longest beginning of a stem that leaves room for the extension; characters stay whole. */
function shortened(stem: string, extension: string): string {
  const characters = Array.from(stem).slice(0, mostCharacters - Array.from(extension).length);
  while (bytes(characters.join('') + extension) > mostBytes) characters.pop();
  return characters.join('').trimEnd();
}

/**
 * A name from the site as one that every file system takes: the last part of a path, NFC, without control and reserved
 * characters or names of devices, at most 120 characters and 200 bytes; the extension is kept. `fallback` where nothing is left.
 */
export function safeFileName(name: string, fallback = 'file'): string {
  const last =
    name
      .normalize('NFC')
      .split(/[\\/]/)
      .findLast((part) => /[^.\s]/u.test(part)) ?? '';
  const clean = last
    .replace(forbidden, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '')
    .replace(/[. ]+$/u, '')
    .replace(reserved, '_$1');
  if (clean === '') return fallback;
  const extension = /\.[a-z0-9]{1,8}$/iu.exec(clean)?.[0] ?? '';
  return `${shortened(clean.slice(0, clean.length - extension.length), extension)}${extension}`;
}
