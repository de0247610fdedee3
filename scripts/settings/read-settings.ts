import { SettingsError } from './errors.ts';
import { readDotenv } from './read-dotenv.ts';
import { environmentName, type Settings, settingsSchema } from './settings.ts';

/** Where settings come from. */
export interface SettingsSources {
  /** As the command line gave them. */
  readonly flags: Readonly<Record<string, unknown>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Path of a `.env`; it need not be there. */
  readonly dotenvPath: string;
}

/**
 * Reads the settings in the order flag, environment, `.env`, default.
 * Throws `SettingsError` with every fault and where it came from; values are not repeated, they may be secret.
 */
export function readSettings(sources: SettingsSources): Settings {
  const { flags, environment, dotenvPath } = sources;
  const dotenv = readDotenv(dotenvPath);
  const origins: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  for (const setting of Object.keys(settingsSchema.shape)) {
    const name = environmentName(setting);
    const candidates: readonly (readonly [string, unknown])[] = [
      [`--${setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, flags[setting]],
      [name, environment[name] === '' ? undefined : environment[name]],
      [`${name} in ${dotenvPath}`, dotenv[name] === '' ? undefined : dotenv[name]],
    ];
    const [origin, value] = candidates.find(([, candidate]) => candidate !== undefined) ?? [];
    if (origin === undefined) continue;
    origins[setting] = origin;
    values[setting] = value;
  }
  const result = settingsSchema.safeParse(values);
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    ({ path, message }) => `${origins[String(path[0])] ?? path.join('.')}: ${message}`,
  );
  throw new SettingsError('CONFIG', faults.join('; '));
}
