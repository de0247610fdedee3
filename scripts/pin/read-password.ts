import { Password, type PasswordLength } from '../../card/index.ts';
import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';
import { readSecret } from './read-secret.ts';

/** A password, and whether a person typed it at the keyboard just now. */
export interface GivenPassword {
  readonly password: Password;
  readonly attended: boolean;
}

/** What is asked for. */
export interface PasswordQuestion extends PasswordLength {
  /** What it is called at the keyboard and in messages. */
  readonly name: string;
  /** A simulator's, which is no secret. */
  readonly known: string | undefined;
}

/** Gets a password, by the rules for a PIN (see `readSecret`). Throws `SettingsError`, also when it cannot be one. */
export async function readPassword(settings: Settings, question: PasswordQuestion): Promise<GivenPassword> {
  const { name, known, least, most } = question;
  const { bytes, attended } = await readSecret(settings, name, known);
  const password = Password.from(bytes, question);
  if (!password) throw new SettingsError('CONFIG', `the ${name} must have ${least} to ${most} characters`);
  return { password, attended };
}
