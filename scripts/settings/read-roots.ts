import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SettingsError } from './errors.ts';
import type { Settings } from './settings.ts';

/** The certificates that `ECPA_NHI_ROOTS` names, PEM: the only ones that the 健保卡 component may show. Throws `SettingsError`. */
export function readRoots({ nhiRoots }: Pick<Settings, 'nhiRoots'>): string | undefined {
  if (nhiRoots === undefined) return undefined;
  try {
    const text = readFileSync(nhiRoots, 'utf8');
    // Throws where it is no certificate: TLS itself would take the file without a word, and trust nothing.
    new X509Certificate(text);
    return text;
  } catch (cause) {
    throw new SettingsError('CONFIG', `ECPA_NHI_ROOTS: ${nhiRoots} cannot be read, or holds no certificate (PEM)`, {
      cause,
    });
  }
}
