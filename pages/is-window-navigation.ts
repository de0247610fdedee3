import type { Request } from 'playwright-core';
import { isOfSite } from './is-of-site.ts';

/** Whether a request is the navigation of a window (not of a frame in it, and not of the local component). */
export function isWindowNavigation(request: Request): boolean {
  if (!request.isNavigationRequest() || !isOfSite(request.url())) return false;
  try {
    return request.frame().parentFrame() === null;
  } catch {
    // A navigation that comes before its frame is the first one of a new window.
    return true;
  }
}
