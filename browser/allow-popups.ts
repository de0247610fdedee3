import type { BrowserContext } from 'playwright-core';

/** The function with which Chromium's own settings pages talk to the browser. */
interface SettingsWindow {
  readonly chrome: { send(message: string, parameters: readonly unknown[]): void };
}

/**
 * Allows pop-ups for one origin in the running browser, as a person does in the address bar (the guide, slide 4):
 * through Chromium's own page of site settings, so that the page that was blocked stays as it is.
 */
export async function allowPopups(context: BrowserContext, origin: string): Promise<void> {
  const settings = await context.newPage();
  try {
    await settings.goto('chrome://settings/content/popups');
    await settings.evaluate((allowed) => {
      (window as unknown as SettingsWindow).chrome.send('setOriginPermissions', [allowed, 'popups', 'allow']);
    }, origin);
  } finally {
    await settings.close();
  }
}
