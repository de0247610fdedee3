/** The program is not set up whole on this machine. */
export class SetUpError extends Error {
  override readonly name = 'SetUpError';
}
