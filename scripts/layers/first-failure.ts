import type { SpokenFailure } from '../../reports/index.ts';
import type { Found } from './layer-check.ts';

/** The first layer that failed: how it is told, and what was thrown. */
export function firstFailure(
  found: readonly Found[],
): { readonly failure: SpokenFailure; readonly error: unknown } | undefined {
  return found.map(({ finding }) => finding).find((finding) => finding.status === 'failed');
}
