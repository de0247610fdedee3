import type { DocumentError } from '../../documents/index.ts';
import { toFailure } from '../run/failure.ts';

/** What became of a document that was wanted, in a cell of a table: ✓, or ✗ with the code of what was wrong. */
export function outcomeMark(outcome: object | { readonly fault: DocumentError }): string {
  return 'fault' in outcome ? `✗ ${toFailure(outcome.fault).code}` : '✓';
}
