import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { programOf } from './debian-chromium.ts';
import { BrowserError } from './errors.ts';

/** How Playwright is told which browser to start. */
export type BrowserChoice = { readonly executablePath: string } | { readonly channel: string } | Record<string, never>;

/** Where the channels' browsers lie when they are installed the usual way. */
function usualPaths(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const programs = [environment['PROGRAMFILES'], environment['PROGRAMFILES(X86)'], environment['LOCALAPPDATA']];
  return [
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...programs.flatMap((folder) =>
      folder === undefined
        ? []
        : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')],
    ),
  ];
}

/**
 * Decides which browser to start. `wanted`: `auto`, a channel (`chrome`, `msedge`, `chromium`) or an absolute path.
 * `auto` takes Chrome, Edge or Chromium of the system, else Playwright's own. Throws `BrowserError` for a path without a file.
 */
export function findBrowser(
  wanted: string,
  environment: Readonly<Record<string, string | undefined>> = {},
  exists: (path: string) => boolean = existsSync,
): BrowserChoice {
  if (isAbsolute(wanted)) {
    if (!exists(wanted)) throw new BrowserError(`there is no browser at ${wanted}`);
    return { executablePath: wanted };
  }
  const found = usualPaths(environment).filter((path) => exists(path));
  if (wanted === 'auto') return found[0] === undefined ? {} : { executablePath: programOf(found[0]) };
  const chromium = wanted === 'chromium' ? found.find((path) => /chromium/i.test(path)) : undefined;
  return chromium === undefined ? { channel: wanted } : { executablePath: programOf(chromium) };
}
