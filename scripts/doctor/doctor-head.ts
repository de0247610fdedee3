import { arch, release, type } from 'node:os';
import { createRequire } from 'node:module';
import { taipeiTimestamp } from '../../reports/index.ts';

const manifest = createRequire(import.meta.url)('../../package.json') as { readonly version: string };

/** The first line of what the doctor says: which program, when, where; nothing that tells whose machine it is. */
export function doctorHead(target: string): string {
  return `ecpa-suite ${manifest.version} · ${taipeiTimestamp(new Date())} · ${type()} ${release()} ${arch()} · ${target}\n`;
}
