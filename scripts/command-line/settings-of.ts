import { readSettings } from '../settings/read-settings.ts';
import type { Settings } from '../settings/settings.ts';

/** Settings from a command's flags, the environment and `.env`. */
export function settingsOf(flags: Readonly<Record<string, unknown>>): Settings {
  return readSettings({ flags, environment: process.env, dotenvPath: '.env' });
}
