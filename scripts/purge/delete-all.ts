import { DeletionError } from './deletion-error.ts';
import type { Finding } from './finding.ts';

/**
 * Deletes one after the other and notes in `deleted` what is gone; what cannot be deleted does not keep the others.
 * Throws `DeletionError` with what is still there.
 */
export async function deleteAll(findings: readonly Finding[], deleted: string[]): Promise<void> {
  const failures: unknown[] = [];
  const stay: string[] = [];
  for (const { path, remove } of findings) {
    try {
      await remove();
      deleted.push(path);
    } catch (error) {
      failures.push(error);
      stay.push(path);
    }
  }
  if (stay.length > 0) throw new DeletionError(stay.join(', '), { cause: failures[0] });
}
