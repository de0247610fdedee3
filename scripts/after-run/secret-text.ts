import { readPrivateFile } from '../settings/private-file.ts';

/** The first line of a file that holds a secret. Throws `SettingsError`, also when others may read it. */
export function secretText(path: string, what: string): string {
  const [line = ''] = Buffer.from(readPrivateFile(path, what)).toString('utf8').split(/\r?\n/);
  return line.trim();
}
