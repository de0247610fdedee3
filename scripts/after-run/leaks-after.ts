import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keepOnlyClean, PrivacyLeakError, type SensitiveValue, speakError } from '../../reports/index.ts';
import { toFailure } from '../run/failure.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';
import { historyPlace } from './history-place.ts';

/** What is searched, and for what. */
export interface LeakSearch {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly say: (line: string) => void;
}

/** The files of the history; its pictures have what is private covered before they are taken, and no text beside them. */
function filesOf(folder: string): string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name));
}

/**
 * Searches everything that a run has left for the values that it knew; what has one is deleted and named. Gives the exit
 * code of a leak (16), or `undefined` when all is clean.
 */
export function leaksAfter(
  settings: Settings,
  known: readonly SensitiveValue[],
  { environment, say }: LeakSearch = { environment: process.env, say: (line) => process.stderr.write(line) },
): 16 | undefined {
  const { folder, page } = historyPlace(environment, settings);
  const { junit, metrics } = settings;
  const places = [...filesOf(folder), page, junit, metrics, 'reports/out'].filter((place) => place !== undefined);
  try {
    keepOnlyClean([...new Set(places)], known);
    return undefined;
  } catch (error) {
    if (!(error instanceof PrivacyLeakError)) throw error;
    const told = speakError(chooseLanguage(settings.lang, environment), toFailure(error));
    say(`${told.message}\n→ ${told.remedy}\n[${told.code}]\n`);
    return 16;
  }
}
