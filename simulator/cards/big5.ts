/** Character to its two bytes, by turning the decoder round; Node has no encoder. Made at the first use. */
let table: Map<string, readonly [number, number]> | undefined;

/** Lead bytes of Big5 proper; what extensions put around it is left out. */
const [firstLead, lastLead] = [0xa1, 0xf9];

function invertDecoder(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('big5');
  const inverse = new Map<string, readonly [number, number]>();
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      // What is no character decodes to U+FFFD, perhaps followed by the trail byte as ASCII.
      if (!character.includes('\ufffd') && !inverse.has(character)) inverse.set(character, [lead, trail]);
    }
  }
  return inverse;
}

/** Text as Big5; ASCII is one byte a character. Throws `RangeError` for a character that Big5 does not have. */
export function encodeBig5(text: string): Uint8Array {
  table ??= invertDecoder();
  const bytes = Array.from(text).flatMap((character) => {
    if (character <= '\x7f') return [character.charCodeAt(0)];
    const pair = table?.get(character);
    if (!pair) throw new RangeError(`Big5 has no ${character}`);
    return pair;
  });
  return Uint8Array.from(bytes);
}
