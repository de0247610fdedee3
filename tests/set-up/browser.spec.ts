import { test, expect } from '@playwright/test';
import { findBrowser } from '../../scripts/set-up/browser.mjs';
import { wantedBrowser } from '../../scripts/set-up/wanted-browser.mjs';

/** A machine that has these files and no others. */
function machine(platform: NodeJS.Platform, ...files: readonly string[]) {
  return {
    platform,
    environment: { PROGRAMFILES: 'C:/Program Files', LOCALAPPDATA: 'C:/Users/u/AppData/Local' },
    home: '/home/u',
    exists: (path: string) => files.includes(path.replaceAll('\\', '/')),
    playwrightRevision: () => '1255',
  };
}

const playwrights = ['chromium-1255', 'chromium_headless_shell-1255'].map(
  (folder) => `/home/u/.cache/ms-playwright/${folder}/INSTALLATION_COMPLETE`,
);

test.describe('findBrowser', () => {
  for (const [platform, path] of [
    ['linux', '/usr/bin/google-chrome'],
    ['linux', '/usr/bin/microsoft-edge'],
    ['linux', '/usr/bin/chromium'],
    ['linux', '/snap/bin/chromium'],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', 'C:/Program Files/Google/Chrome/Application/chrome.exe'],
    ['win32', 'C:/Program Files/Microsoft/Edge/Application/msedge.exe'],
  ] as const) {
    test(`takes ${path} on ${platform} for auto`, () => {
      expect(findBrowser('auto', machine(platform, path))).toBe('found');
    });
  }

  test('knows that a bare machine can be helped by installing one', () => {
    expect(findBrowser('auto', machine('linux'))).toBe('installable');
    expect(findBrowser('chromium', machine('linux', '/usr/bin/google-chrome'))).toBe('installable');
  });

  test("takes Playwright's own Chromium only when all of it was fetched", () => {
    expect(findBrowser('auto', machine('linux', ...playwrights))).toBe('found');
    expect(findBrowser('auto', machine('linux', ...playwrights.slice(0, 1)))).toBe('installable');
    expect(findBrowser('auto', { ...machine('linux', ...playwrights), playwrightRevision: () => '1256' })).toBe(
      'installable',
    );
  });

  test('looks where PLAYWRIGHT_BROWSERS_PATH points', () => {
    const moved = playwrights.map((path) => path.replace('/home/u/.cache/ms-playwright', '/opt/browsers'));
    const given = { ...machine('linux', ...moved), environment: { PLAYWRIGHT_BROWSERS_PATH: '/opt/browsers' } };
    expect(findBrowser('auto', given)).toBe('found');
  });

  test('installs nothing in place of a browser that was asked for by name or path', () => {
    expect(findBrowser('chrome', machine('linux', '/usr/bin/chromium'))).toBe('not-found');
    expect(findBrowser('/opt/chrome', machine('linux'))).toBe('not-found');
    expect(findBrowser('/opt/chrome', machine('linux', '/opt/chrome'))).toBe('found');
  });

  test('needs no browser here when one elsewhere is used', () => {
    expect(findBrowser('wss://browsers.example/1', machine('linux'))).toBe('found');
  });
});

test.describe('wantedBrowser', () => {
  const dotenv = 'ECPA_LANG=en\nexport ECPA_BROWSER="C:/My Chrome/chrome.exe"\n';

  test('prefers the flag, then the environment, then .env, then auto', () => {
    const environment = { ECPA_BROWSER: 'msedge' };
    expect(wantedBrowser(['--form', 'brief', '--browser', 'chrome'], environment, dotenv)).toBe('chrome');
    expect(wantedBrowser(['--browser=chromium'], environment, dotenv)).toBe('chromium');
    expect(wantedBrowser([], environment, dotenv)).toBe('msedge');
    expect(wantedBrowser([], {}, dotenv)).toBe('C:/My Chrome/chrome.exe');
    expect(wantedBrowser([], {}, '')).toBe('auto');
  });

  test('passes over a commented line of .env and a comment behind the value', () => {
    expect(wantedBrowser([], {}, '# ECPA_BROWSER=chrome\n')).toBe('auto');
    expect(wantedBrowser([], {}, 'ECPA_BROWSER=msedge # the office PC\n')).toBe('msedge');
  });
});
