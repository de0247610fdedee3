/** No browser could be used: none was found, or the one asked for did not start. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
}
