import { findBrowser, launchBrowser, type LaunchedBrowser } from '../../browser/index.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import type { WayIn } from '../way-in/way-in.ts';

/**
 * Starts the browser of the settings, with pop-ups allowed for the site alone, and with `loopback` its
 * pages may speak to programs of this machine. Throws `BrowserError`.
 */
export function openBrowser(
  settings: Settings,
  { origin }: Pick<Site, 'origin'>,
  { loopback = false }: Pick<WayIn, 'loopback'> = {},
): Promise<LaunchedBrowser> {
  return launchBrowser({
    browser: findBrowser(settings.browser, process.env),
    headed: settings.headed,
    popupOrigins: [origin],
    loopbackOrigins: loopback ? [origin] : [],
    locale: 'zh-TW',
  });
}
