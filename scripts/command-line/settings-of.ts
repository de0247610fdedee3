import type { Settings } from '../settings/settings.ts';

/** Settings from a command's flags, the environment and `.env`; loaded late, as help and version need none. */
export async function settingsOf(flags: Readonly<Record<string, unknown>>): Promise<Settings> {
  const { readSettings } = await import('../settings/read-settings.ts');
  return readSettings({ flags, environment: process.env, dotenvPath: '.env' });
}
