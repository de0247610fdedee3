import { endBrowser } from './end-browser.ts';
import { BrowserError } from './errors.ts';
import type { BrowserChoice } from './find-browser.ts';
import { guardNetwork } from './guard-network.ts';
import type { OpenedBrowser } from './opened-browser.ts';
import { loadPlaywright } from './playwright.ts';
import { createProfile, sweepProfiles } from './profile.ts';
import { switches } from './switches.ts';
import { watchEnd } from './watch-end.ts';

/** What a run asks of its browser. */
export interface LaunchOptions {
  readonly browser: BrowserChoice;
  readonly headed: boolean;
  /** Origins that may open pop-ups; the blocker stays on for all others. */
  readonly popupOrigins: readonly string[];
  /** Origins that may speak to programs of this machine, such as HiPKI; default: none. */
  readonly loopbackOrigins?: readonly string[];
  readonly locale: string;
  /** Its environment; default: this process's. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What it calls itself; default: its own name. */
  readonly userAgent?: string;
  /** Hosts that its pages may speak to; default: all. */
  readonly hosts?: readonly string[] | undefined;
  /** Further command-line switches of Chromium. */
  readonly args?: readonly string[];
}

/** A browser of this machine; disposing it ends the browser and removes its profile. */
export interface LaunchedBrowser extends OpenedBrowser {
  readonly downloads: string;
  /** Rejects with `BrowserEndedError` when it ends, or a page crashes, before it is closed; else it never settles. */
  readonly ended: Promise<never>;
}

/** Playwright's defaults that would hide what a person meets. */
const without = ['--disable-popup-blocking'];

/** What a person can act on in Playwright's words. */
function whyNotStarted(error: unknown): string {
  const noScreen = error instanceof Error && /XServer|\$DISPLAY|X server|Missing X/i.test(error.message);
  return noScreen ? 'there is no screen that --headed could use' : 'the browser could not be started';
}

/** Starts Chromium with the pop-up blocker on. Throws `BrowserError` when it cannot be started, `ProfileError` when there is no place for it. */
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
      ...(options.environment ? { env: { ...options.environment } } : {}),
      ...(options.userAgent === undefined ? {} : { userAgent: options.userAgent }),
      acceptDownloads: true,
      downloadsPath: profile.downloads,
      // A folder of Playwright's own is removed some time after the browser's end; the profile is gone with the run, or by the next one.
      artifactsDir: profile.folder,
      ignoreDefaultArgs: without,
      args: [...switches, ...(options.args ?? [])],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const guard = options.hosts && (await guardNetwork(context, options.hosts));
    const { ended, closing } = watchEnd(context);
    return {
      context,
      ended,
      foreign: () => guard?.foreign ?? [],
      downloads: profile.downloads,
      page: context.pages()[0] ?? (await context.newPage()),
      [Symbol.asyncDispose]: async () => {
        closing();
        try {
          await endBrowser(context, profile.folder);
        } finally {
          profile.remove();
        }
      },
    };
  } catch (error) {
    profile.remove();
    throw new BrowserError(whyNotStarted(error), { cause: error });
  }
}
