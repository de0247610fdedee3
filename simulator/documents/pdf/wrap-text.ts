/** Width of one character, in the unit of the line's width. */
export type Measure = (character: string) => number;

// A token never breaks: a Latin word or one Chinese character, with opening marks before it and closing marks after it.
const token = /[「『（《〈]*(?:[!-~]+| |[^])[、。，．：；！？）」』》〉…]*/gu;

/** Breaks a text into lines no wider than `width`; no line begins with a closing mark or ends with an opening one. */
export function wrapText(text: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const start = (next: string, nextWidth: number) => {
    lines.push(line.trimEnd());
    line = next.trimStart();
    used = line === '' ? 0 : nextWidth;
  };
  for (const unit of text.match(token) ?? []) {
    const whole = widthOf(unit, measure);
    const pieces = whole > width ? Array.from(unit) : [unit];
    for (const piece of pieces) {
      const pieceWidth = pieces.length === 1 ? whole : measure(piece);
      if (line !== '' && used + pieceWidth > width) start(piece, pieceWidth);
      else {
        line += piece;
        used += pieceWidth;
      }
    }
  }
  return [...lines, line.trimEnd()];
}

const widthOf = (text: string, measure: Measure): number =>
  Array.from(text).reduce((sum, character) => sum + measure(character), 0);
