import type { Request } from 'playwright-core';

/** Whether a request failed because another navigation overtook it, or because it became a download: its window shows what it showed. */
export function isOvertaken(request: Request): boolean {
  return request.failure()?.errorText.includes('ERR_ABORTED') === true;
}
