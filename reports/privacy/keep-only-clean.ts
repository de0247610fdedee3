import { rmSync } from 'node:fs';
import { findLeaks } from './find-leaks.ts';
import type { Leak } from './leak.ts';
import type { SensitiveValue } from './sensitive-value.ts';

/** Private data stood in artefacts, which were deleted; the message names them and the kinds, no value. */
export class PrivacyLeakError extends Error {
  override readonly name = 'PrivacyLeakError';
  readonly leaks: readonly Leak[];

  constructor(leaks: readonly Leak[]) {
    super(leaks.map(({ file, kinds }) => `${file} (${kinds.join(', ')})`).join('; '));
    this.leaks = leaks;
  }
}

/** Deletes every artefact below these folders that holds one of the values. Throws `PrivacyLeakError` when there was one. */
export function keepOnlyClean(folders: readonly string[], values: Iterable<SensitiveValue>): void {
  const leaks = findLeaks(folders, values);
  for (const { file } of leaks) rmSync(file, { force: true });
  if (leaks.length > 0) throw new PrivacyLeakError(leaks);
}
