import stringWidth from 'fast-string-width';

const words = /[\p{L}\p{N}\p{P}]/u;
const ascii = /[!-~]/;
const han = /[\p{Script=Han}\p{P}]/u;

/** Marks that close something: none of them begins a line. */
const closing = /[、。，．：；！？）」』》〉]/u;

/** Whether a line may be broken between these two: not inside a Latin word, a number or an address, nor before a closing mark. */
function mayBreak(before: string, after: string): boolean {
  if (closing.test(after) || (ascii.test(before) && ascii.test(after))) return false;
  return han.test(before) || han.test(after) || !words.test(before) || !words.test(after);
}

/**
 * Breaks a text into lines of at most `width` columns of a terminal, in which a Chinese character takes two. Latin words and
 * numbers stay whole where they fit into a line.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  // The first one takes a while to make, and most runs wrap nothing.
  const graphemes = new Intl.Segmenter('zh-Hant', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(text)) {
    const size = stringWidth(segment);
    if (used + size > width && line.length > 0) {
      const end = line.findLastIndex((piece, place) => mayBreak(piece, line[place + 1] ?? segment)) + 1 || line.length;
      lines.push(line.slice(0, end).join('').trimEnd());
      line = line.slice(end);
      used = stringWidth(line.join(''));
    }
    if (line.length === 0 && lines.length > 0 && segment === ' ') continue;
    line.push(segment);
    used += size;
  }
  return [...lines, line.join('').trimEnd()];
}
