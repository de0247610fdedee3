/** What may stand between two characters of a label: spaces of all kinds. */
const gap = '[\\s\\u200B-\\u200D\\uFEFF]*';

/** What stands before a label and is none: signs, numbers, symbols of icon fonts. */
const before = '^\\P{L}*';

/** What may follow a whole label: anything but more of its own script. */
const after = '[^\\p{Script=Han}]*$';

/** A character, and its full-width form where it has one. */
function eitherWidth(character: string): string {
  const code = character.charCodeAt(0);
  const wide = code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : '';
  return `[${character.replace(/[\\\]^-]/u, '\\$&')}${wide}]`;
}

/**
 * A label as a person reads it, however it is set: with spaces in it, with numbers, signs or icons before it, in characters of
 * either width. `whole`: no further word may follow, but for one in another script.
 */
export function label(texts: string | readonly string[], { whole = false } = {}): RegExp {
  const ways = [texts].flat().map((text) => Array.from(text, eitherWidth).join(gap));
  return new RegExp(`${before}(?:${ways.join('|')})${whole ? after : ''}`, 'iu');
}
