import type { Request } from 'playwright-core';

const component = 'http://localhost:61161/';

/** Whether a request is the navigation of a window (not of a frame in it, and not of the local component). */
export function isWindowNavigation(request: Request): boolean {
  if (!isNavigationAtSite(request)) return false;
  try {
    return request.frame().parentFrame() === null;
  } catch {
    // A navigation that comes before its frame is the first one of a new window.
    return true;
  }
}

/** Whether a request is the navigation of a window or of a frame, and not of the local component. */
export function isNavigationAtSite(request: Request): boolean {
  return request.isNavigationRequest() && isAtSite(request);
}

/** Whether a request goes to a web site, and not to the local component, which lets nobody in. */
export function isAtSite(request: Request): boolean {
  return /^https?:/.test(request.url()) && !request.url().startsWith(component);
}
