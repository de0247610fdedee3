/** Whether Playwright gave up waiting; told by its name, so that pages need not load Playwright. */
export function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
