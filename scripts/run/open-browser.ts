import { createRequire } from 'node:module';
import { connectBrowser, findBrowser, launchBrowser, type OpenedBrowser } from '../../browser/index.ts';
import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';
import { isSimulated } from '../site/open-site.ts';
import type { Site } from '../site/site.ts';
import type { WayIn } from '../way-in/way-in.ts';
import { allowedHosts } from './allowed-hosts.ts';
import { childEnvironment } from './child-environment.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { readonly version: string };

/** Says what drives the browser; sites that look for a Chrome still find one. */
const honestUserAgent = `Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome ecpa-suite/${version}`;

const loopbackHosts = /^(localhost|127(\.\d+){3}|\[::1\]|.+\.localhost)$/;

/** Refuses what would send a session over a network for everybody to read, and what cannot work. Throws `SettingsError`. */
function expectUsable(address: string, origin: string, loopback: boolean): void {
  const { protocol, hostname } = new URL(address);
  if (loopback) {
    throw new SettingsError(
      'CONFIG',
      '--browser ws://…: a remote browser does not reach the component of this machine',
    );
  }
  if (protocol === 'ws:' && !loopbackHosts.test(hostname) && !isSimulated(origin)) {
    throw new SettingsError(
      'CONFIG',
      `${address} is not encrypted: use wss://, or an SSH tunnel to a port of localhost`,
    );
  }
}

/**
 * Starts the browser of the settings, or takes it from a Playwright server, with pop-ups allowed for the site alone; with
 * `loopback` its pages may speak to programs of this machine. Throws `BrowserError` or `SettingsError`.
 */
export async function openBrowser(
  settings: Settings,
  site: Pick<Site, 'origin' | 'simulated'>,
  { loopback = false }: Pick<WayIn, 'loopback'> = {},
): Promise<OpenedBrowser> {
  const { origin } = site;
  const { browser, headed, ua } = settings;
  const common = {
    headed,
    locale: 'zh-TW',
    ...(ua === 'honest' ? { userAgent: honestUserAgent } : {}),
    hosts: allowedHosts(settings, site),
  };
  if (/^wss?:\/\//i.test(browser) && URL.canParse(browser)) {
    expectUsable(browser, origin, loopback);
    return connectBrowser({ address: browser, ...common });
  }
  return launchBrowser({
    ...common,
    browser: findBrowser(browser, process.env),
    popupOrigins: [origin],
    loopbackOrigins: loopback ? [origin] : [],
    environment: childEnvironment(process.env),
  });
}
