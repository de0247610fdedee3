import stringWidth from 'fast-string-width';
import type { Language } from '../messages/wording.ts';
import { plainText } from '../plain-text.ts';
import { wrapText } from '../wrap-text.ts';
import type { LayerReport, LayerStatus } from './layer-report.ts';
import { layerWords } from './layer-words.ts';

const marks: Readonly<Record<LayerStatus, string>> = { ok: '✓', warning: '!', failed: '✗', skipped: '–' };

/** The width of a mail, and of what is no terminal. */
const usual = 78;

/** Below this, a name stands on a line of its own. */
const narrow = 56;

/** Layers for a terminal or a mail: a line each, the remedy and whom to call below those that need it. */
export function layerLines(layers: readonly LayerReport[], language: Language, columns: number | undefined): string {
  const width = columns !== undefined && columns > 0 ? columns : usual;
  const words = layerWords(language);
  const nameWidth = Math.max(...layers.map(({ name }) => stringWidth(words.names[name])));
  const indent = width < narrow ? 4 : nameWidth + 4;
  const hang = (text: string, mark = ''): string[] => {
    const room = Math.max(10, width - indent - stringWidth(mark));
    return wrapText(plainText(text), room).map(
      (line, place) => `${' '.repeat(indent)}${place === 0 ? mark : ' '.repeat(stringWidth(mark))}${line}`,
    );
  };
  const lines = layers.flatMap(({ name, status, detail, remedy, desk }) => {
    const title = `${marks[status]} ${words.names[name]}`;
    const [first = '', ...rest] = hang(detail);
    const head =
      width < narrow
        ? [title, first]
        : [`${title}${' '.repeat(Math.max(2, indent - stringWidth(title)))}${first.trimStart()}`];
    return [...head, ...rest, ...(remedy ? hang(remedy, '→ ') : []), ...(desk ? hang(desk, '☎ ') : [])];
  });
  return `${lines.join('\n')}\n`;
}
