import { codeFacts, type RunReport, type SensitiveValue, speakError } from '../../reports/index.ts';
import { toFailure } from '../run/failure.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';
import { leaksAfter } from './leaks-after.ts';

/**
 * The report of a run, after what it has left was searched: a leak outranks whatever else the run ended with, and so does
 * a search that could not be made.
 */
export function withLeaks(
  report: RunReport,
  settings: Settings,
  known: readonly SensitiveValue[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): RunReport {
  let leak: unknown;
  try {
    leak = leaksAfter(settings, known, environment);
  } catch (error) {
    leak = error;
  }
  if (leak === undefined) return report;
  const error = speakError(chooseLanguage(settings.lang, environment), toFailure(leak));
  return { ...report, status: 'failed', exitCode: codeFacts(error.code).exitCode, error };
}
