export { allowPopups } from './allow-popups.ts';
export { BrowserError } from './errors.ts';
export type { ForeignRequest } from './guard-network.ts';
export { type BrowserChoice, findBrowser } from './find-browser.ts';
export { launchBrowser, type LaunchedBrowser, type LaunchOptions } from './launch-browser.ts';
export { popUpsAllowed } from './pop-ups-allowed.ts';
export { isGone, processMark } from './process-mark.ts';
export { profilePlaces } from './profile-place.ts';
