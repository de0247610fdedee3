import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keepOnlyClean, PrivacyLeakError, type SensitiveValue } from '../../reports/index.ts';
import type { Settings } from '../settings/settings.ts';
import { historyPlace } from './history-place.ts';

/** The files of the history; its pictures have what is private covered before they are taken, and no text beside them. */
function filesOf(folder: string): string[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name));
}

/**
 * Searches everything that a run has left for the values that it knew; what has one is deleted. Gives what was found, named
 * without the values; `undefined` when all is clean.
 */
export function leaksAfter(
  settings: Settings,
  known: readonly SensitiveValue[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): PrivacyLeakError | undefined {
  const { folder, page } = historyPlace(environment, settings);
  const { junit, metrics } = settings;
  const places = [...filesOf(folder), page, junit, metrics, 'reports/out'].filter((place) => place !== undefined);
  try {
    keepOnlyClean([...new Set(places)], known);
    return undefined;
  } catch (error) {
    if (error instanceof PrivacyLeakError) return error;
    throw error;
  }
}
