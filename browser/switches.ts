/**
 * What Playwright 1.65 disables in Chromium. Chromium heeds the last `--disable-features` alone, so that to disable anything more
 * means to name these again.
 */
const disabledByPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** Pages of the browser's own that each window loads to show suggestions below the address: half a second of a processor. */
const suggestionPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

/**
 * Switches of each Chromium that we start: nothing is fetched by it that no page asked for, no page that broke off is asked for
 * again behind our back (after 1 s, 5 s, 30 s …), and nothing is shown that nobody reads.
 */
export const switches: readonly string[] = [
  '--disable-auto-reload',
  '--disable-background-networking',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${[...disabledByPlaywright, ...suggestionPages].join(',')}`,
];

/**
 * Switches of a Chromium that nobody sees, on Linux: what draws its pages is in its own process, and what starts such processes need not
 * be there. Two processes fewer to start, a seventh of the work of a start.
 */
export const unseenSwitches: readonly string[] =
  process.platform === 'linux' ? ['--in-process-gpu', '--no-unsandboxed-zygote'] : [];
