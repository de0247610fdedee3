import { BrowserError } from './errors.ts';
import { guardNetwork } from './guard-network.ts';
import type { OpenedBrowser } from './opened-browser.ts';
import { loadPlaywright } from './playwright.ts';
import { switches } from './switches.ts';
import { watchEnd } from './watch-end.ts';

/** What a run asks of a browser on another machine. */
export interface ConnectOptions {
  /** Address of a Playwright server: `ws://` or `wss://`. */
  readonly address: string;
  readonly headed: boolean;
  readonly locale: string;
  /** What it calls itself; default: its own name. */
  readonly userAgent?: string;
  /** Hosts that its pages may speak to; default: all. */
  readonly hosts?: readonly string[] | undefined;
}

/** How long a server may take to start a browser for us, in ms. */
const patience = 30_000;

/**
 * What the server is asked to start: a whole Chromium, as people use it. Playwright's default of no pop-up blocker is taken
 * back, and our switches are added, where the server lets clients do so (`--unsafe`).
 */
const launch = { channel: 'chromium', args: switches, ignoreDefaultArgs: ['--disable-popup-blocking'] };

/** Playwright's words when client and server are of different versions. */
const mismatch = /version mismatch/i;

/**
 * Takes a browser of a Playwright server (`npx playwright run-server`), in a context of our own; disposing it gives it back.
 * Throws `BrowserError`.
 */
export async function connectBrowser(options: ConnectOptions): Promise<OpenedBrowser> {
  const { chromium } = loadPlaywright();
  const { address, headed, locale, userAgent, hosts } = options;
  const headers = { 'x-playwright-launch-options': JSON.stringify({ ...launch, headless: !headed }) };
  const browser = await chromium.connect(address, { headers, timeout: patience }).catch((cause: unknown): never => {
    const said = cause instanceof Error ? cause.message : '';
    if (!mismatch.test(said)) throw new BrowserError(`no browser came from ${address}`, { cause });
    const versions = said.match(/v?\d+\.\d+(\.\d+)?/g)?.join(', ') ?? '';
    throw new BrowserError(`the Playwright server at ${address} has another version (${versions})`, {
      reason: 'other-version',
      cause,
    });
  });
  try {
    const context = await browser.newContext({
      locale,
      timezoneId: 'Asia/Taipei',
      acceptDownloads: true,
      ...(userAgent === undefined ? {} : { userAgent }),
    });
    const guard = hosts && (await guardNetwork(context, hosts));
    const page = await context.newPage();
    const { ended, closing } = watchEnd(context);
    return {
      context,
      page,
      ended,
      foreign: () => guard?.foreign ?? [],
      [Symbol.asyncDispose]: () => {
        closing();
        return browser.close();
      },
    };
  } catch (cause) {
    await browser.close().catch(() => undefined);
    throw new BrowserError(`the browser of ${address} went away`, { cause });
  }
}
