/** Throws `Error` when texts that are shown to people hold control characters, which a terminal would obey. */
export function mustBeShowable(told: readonly string[]): void {
  if (/\p{Cc}/u.test(told.join(''))) throw new Error('control characters come through');
}
