import stringWidth from 'fast-string-width';

/** A piece that stays on one line: a run of Latin letters with the space after it, or one Chinese character with the marks that close it. */
const piece = /[!-~\u00a0-\u02ff‘’“”…–—•]+ *|[^][、。，．：；！？）」』》〉]*/gu;

/** Folds a text into lines no wider than `width` columns of a terminal, Chinese counted as two. */
export function fold(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of text.match(piece) ?? []) {
    if (line !== '' && stringWidth(line + unit.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += unit;
  }
  return [...lines, line.trimEnd()];
}

/** The width of the widest term, but no more than leaves room for what the terms mean. */
const widestTerm = (rows: readonly (readonly [term: string, meaning: string])[]): number =>
  Math.min(28, Math.max(0, ...rows.map(([term]) => stringWidth(term))));

/** Two columns: terms, and what they mean beside them; a term that is too long stands on a line of its own. */
export function twoColumns(
  rows: readonly (readonly [term: string, meaning: string])[],
  { width, left = widestTerm(rows) }: { readonly width: number; readonly left?: number },
): string {
  const margin = ' '.repeat(4);
  return rows
    .flatMap(([term, meaning]) => {
      const lines = fold(meaning, Math.max(24, width - 4 - left - 2));
      const apart = stringWidth(term) > left;
      const first = apart ? [`${margin}${term}`] : [];
      const below = lines.map((line, index) => {
        const head = index === 0 && !apart ? term : '';
        return `${margin}${head}${' '.repeat(left + 2 - stringWidth(head))}${line}`.trimEnd();
      });
      return [...first, ...below];
    })
    .join('\n');
}
