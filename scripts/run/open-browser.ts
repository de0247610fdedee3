import { createRequire } from 'node:module';
import { findBrowser, launchBrowser, type LaunchedBrowser } from '../../browser/index.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import type { WayIn } from '../way-in/way-in.ts';
import { allowedHosts } from './allowed-hosts.ts';
import { childEnvironment } from './child-environment.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { readonly version: string };

/** Says what drives the browser; sites that look for a Chrome still find one. */
const honestUserAgent = `Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome ecpa-suite/${version}`;

/**
 * Starts the browser of the settings, with pop-ups allowed for the site alone, and with `loopback` its
 * pages may speak to programs of this machine. Throws `BrowserError`.
 */
export function openBrowser(
  settings: Settings,
  site: Pick<Site, 'origin' | 'simulated'>,
  { loopback = false }: Pick<WayIn, 'loopback'> = {},
): Promise<LaunchedBrowser> {
  const { origin } = site;
  return launchBrowser({
    browser: findBrowser(settings.browser, process.env),
    headed: settings.headed,
    popupOrigins: [origin],
    loopbackOrigins: loopback ? [origin] : [],
    locale: 'zh-TW',
    environment: childEnvironment(process.env),
    ...(settings.ua === 'honest' ? { userAgent: honestUserAgent } : {}),
    hosts: allowedHosts(settings, site),
  });
}
