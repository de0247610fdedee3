import type { BrowserContext } from 'playwright-core';
import { startEarly } from './early-process.ts';
import { endBrowser } from './end-browser.ts';
import { BrowserError } from './errors.ts';
import type { BrowserChoice } from './find-browser.ts';
import { guardNetwork } from './guard-network.ts';
import { planLaunch } from './launch-plan.ts';
import type { OpenedBrowser } from './opened-browser.ts';
import { isWorthAnEarlyStart, loadPlaywright, takesOver } from './playwright.ts';
import { createProfile, type Profile, sweepProfiles } from './profile.ts';
import { switches, unseenSwitches } from './switches.ts';
import { temporaryIn } from './temporary-files.ts';
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
  /** Its environment, to which is added what keeps its leavings in its profile. */
  readonly environment: Readonly<Record<string, string | undefined>>;
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

/**
 * Starts the process that Playwright is going to start, so that the browser opens while Playwright is loaded. Ends it when it is
 * disposed, unless Playwright has taken it over; `undefined` where it would save nothing.
 */
function startBeforePlaywright(
  { browser, headed, environment }: LaunchOptions,
  profile: Profile,
  args: readonly string[],
): Disposable | undefined {
  if (!isWorthAnEarlyStart() || !('executablePath' in browser)) return undefined;
  const plan = planLaunch({
    ...{ executablePath: browser.executablePath, headless: !headed, profile: profile.folder, args, without },
    env: environment,
  });
  return plan && startEarly(plan, { argument: `--user-data-dir=${profile.folder}`, free: profile.unlock });
}

/** Opens a browser in a profile; what was begun early is ended where Playwright has not taken it over. */
async function openContext(wishes: LaunchOptions, profile: Profile): Promise<BrowserContext> {
  const environment = { ...wishes.environment, ...temporaryIn(profile.folder) };
  const options = { ...wishes, environment };
  const args = [...switches, ...(options.headed ? [] : unseenSwitches), ...(options.args ?? [])];
  const early = startBeforePlaywright(options, profile, args);
  try {
    sweepProfiles();
    const { chromium } = loadPlaywright();
    if (!takesOver()) early?.[Symbol.dispose]();
    return await chromium.launchPersistentContext(profile.folder, {
      ...options.browser,
      headless: !options.headed,
      locale: options.locale,
      timezoneId: 'Asia/Taipei',
      env: environment,
      ...(options.userAgent === undefined ? {} : { userAgent: options.userAgent }),
      acceptDownloads: true,
      downloadsPath: profile.downloads,
      // A folder of Playwright's own is removed some time after the browser's end; the profile is gone with the run, or by the next one.
      artifactsDir: profile.folder,
      ignoreDefaultArgs: without,
      args,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } finally {
    early?.[Symbol.dispose]();
  }
}

/** Starts Chromium with the pop-up blocker on. Throws `BrowserError` when it cannot be started, `ProfileError` when there is no place for it. */
export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  const { popupOrigins, loopbackOrigins = [] } = options;
  const profile = createProfile({ popupOrigins, loopbackOrigins });
  try {
    const context = await openContext(options, profile);
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
          await profile.remove();
        }
      },
    };
  } catch (error) {
    await profile.remove();
    throw new BrowserError(whyNotStarted(error), { cause: error });
  }
}
