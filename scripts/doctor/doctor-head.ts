import { arch, release, type } from 'node:os';
import { createRequire } from 'node:module';
import { taipeiTimestamp, wrapText } from '../../reports/index.ts';

const manifest = createRequire(import.meta.url)('../../package.json') as { readonly version: string };

/** The width of a mail. */
const usual = 78;

/** What the doctor's text begins with: which program, when, where; nothing that tells whose machine it is. */
export function doctorHead(target: string, columns: number | undefined): string {
  const parts = [
    `ecpa-suite ${manifest.version}`,
    taipeiTimestamp(new Date()),
    `${type()} ${release()} ${arch()}`,
    target,
  ];
  // A terminal that does not know its width says 0.
  const width = columns !== undefined && columns > 0 ? columns : usual;
  return `${wrapText(parts.join(' · '), width).join('\n')}\n`;
}
