/** The check has not succeeded lately, or nothing is known of it. */
export class NoRecentSuccessError extends Error {
  override readonly name = 'NoRecentSuccessError';
}
