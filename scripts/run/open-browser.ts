import { findBrowser, launchBrowser, type LaunchedBrowser } from '../../browser/index.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';

/** Starts the browser of the settings, with pop-ups allowed for the site alone. Throws `BrowserError`. */
export function openBrowser(settings: Settings, site: Site): Promise<LaunchedBrowser> {
  return launchBrowser({
    browser: findBrowser(settings.browser, process.env),
    headed: settings.headed,
    popupOrigins: [site.origin],
    locale: 'zh-TW',
  });
}
