import { diffLines } from 'diff';
import { plainText } from '../../reports/index.ts';

const colours = { '-': '\u001b[31m', '+': '\u001b[32m', ' ': '' } as const;
const plain = '\u001b[0m';

/** The difference of two texts, a line a line: `-` goes, `+` comes. In colour where it is asked for. */
export function differenceText(old: string, becomes: string, options: { readonly colour: boolean }): string {
  const lines = diffLines(`${old.trimEnd()}\n`, `${becomes.trimEnd()}\n`).flatMap(({ value, added, removed }) => {
    const mark = removed ? '-' : added ? '+' : ' ';
    const whole = value.replace(/\n$/u, '').split('\n');
    return whole.map((line) => {
      const text = `${mark} ${plainText(line)}`.trimEnd();
      return options.colour && mark !== ' ' ? `${colours[mark]}${text}${plain}` : text;
    });
  });
  return `${lines.join('\n')}\n`;
}
