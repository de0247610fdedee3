import { readFileSync, statSync } from 'node:fs';
import { parse } from 'dotenv';
import { SettingsError } from './errors.ts';

/** Permission bits of group and others. */
const others = 0o077;

/** What a `.env` sets; nothing where there is none. Throws `SettingsError` when it cannot be read, or others can read it: it tells where a PIN lies. */
export function readDotenv(path: string): Readonly<Record<string, string | undefined>> {
  try {
    const text = readFileSync(path);
    if (process.platform !== 'win32' && (statSync(path).mode & others) !== 0) {
      throw new SettingsError('CONFIG', `${path} can be read by others; make it yours alone: chmod 600 ${path}`);
    }
    return parse(text);
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new SettingsError('CONFIG', `${path} cannot be read`, { cause: error });
  }
}
