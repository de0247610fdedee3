import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { SettingsError } from './errors.ts';

/** What a `.env` sets; nothing where there is none. Throws `SettingsError` when it cannot be read. */
export function readDotenv(path: string): Readonly<Record<string, string | undefined>> {
  try {
    return parse(readFileSync(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new SettingsError('CONFIG', `${path} cannot be read`, { cause: error });
  }
}
