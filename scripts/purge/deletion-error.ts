/** Something that should be gone is still there; the message names it. */
export class DeletionError extends Error {
  override readonly name = 'DeletionError';
}
