import type { BrowserContext, Page } from 'playwright-core';
import { BrowserError } from './errors.ts';
import type { BrowserChoice } from './find-browser.ts';
import { loadPlaywright } from './playwright.ts';
import { createProfile, sweepProfiles } from './profile.ts';

/** What a run asks of its browser. */
export interface LaunchOptions {
  readonly browser: BrowserChoice;
  readonly headed: boolean;
  /** Origins that may open pop-ups; the blocker stays on for all others. */
  readonly popupOrigins: readonly string[];
  /** Origins that may speak to programs of this machine, such as HiPKI; default: none. */
  readonly loopbackOrigins?: readonly string[];
  readonly locale: string;
  /** Further command-line switches of Chromium. */
  readonly args?: readonly string[];
}

/** A started browser with one context and one page; disposing it closes the browser and removes its profile. */
export interface LaunchedBrowser extends AsyncDisposable {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Where downloads lie while they come and until they are deleted. */
  readonly downloads: string;
}

/** Playwright's defaults that would hide what a person meets, and what a run behind a closed network must not try. */
const without = ['--disable-popup-blocking'];
const switches = ['--disable-background-networking', '--disable-sync', '--no-first-run'];

/** Starts Chromium with the pop-up blocker on. Throws `BrowserError` when it cannot be started. */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  const { chromium } = loadPlaywright();
  sweepProfiles();
  const { popupOrigins, loopbackOrigins = [] } = options;
  const profile = createProfile({ popupOrigins, loopbackOrigins });
  try {
    const context = await chromium.launchPersistentContext(profile.folder, {
      ...options.browser,
      headless: !options.headed,
      locale: options.locale,
      timezoneId: 'Asia/Taipei',
      acceptDownloads: true,
      downloadsPath: profile.downloads,
      ignoreDefaultArgs: without,
      args: [...switches, ...(options.args ?? [])],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    return {
      context,
      downloads: profile.downloads,
      page: context.pages()[0] ?? (await context.newPage()),
      [Symbol.asyncDispose]: async () => {
        try {
          await context.close();
        } finally {
          profile.remove();
        }
      },
    };
  } catch (error) {
    profile.remove();
    throw new BrowserError('the browser could not be started', { cause: error });
  }
}
