let table: Map<string, Buffer> | undefined;

/** Node decodes Big5 and cannot encode it: each pair of bytes is asked what it says. */
function invertDecoder(): Map<string, Buffer> {
  const decoder = new TextDecoder('big5');
  const inverse = new Map<string, Buffer>();
  for (let lead = 0xa1; lead <= 0xf9; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const pair = Buffer.of(lead, trail);
      const character = decoder.decode(pair);
      if (!character.includes('\ufffd') && !inverse.has(character)) inverse.set(character, pair);
    }
  }
  return inverse;
}

/** A text with Chinese in it as Big5; `undefined` when it has none, or a character that Big5 lacks. */
export function big5Of(text: string): Buffer | undefined {
  if (!/[^\0-\x7f]/.test(text)) return undefined;
  const pairs = (table ??= invertDecoder());
  const bytes = Array.from(text, (character) => (character <= '\x7f' ? Buffer.from(character) : pairs.get(character)));
  return bytes.every((part) => part !== undefined) ? Buffer.concat(bytes) : undefined;
}
