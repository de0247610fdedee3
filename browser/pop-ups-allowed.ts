import type { BrowserContext } from 'playwright-core';

/** Opens a window that no click asked for, which is what the blocker stops. */
const openUnasked = '(() => { const opened = window.open("about:blank"); opened?.close(); return opened !== null; })()';

/** Whether pages of an origin may open pop-ups in this browser. Asks an empty page under that name: the site is not visited. */
export async function popUpsAllowed(context: BrowserContext, origin: string): Promise<boolean> {
  const page = await context.newPage();
  try {
    await page.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.goto(`${origin}/`);
    const session = await context.newCDPSession(page);
    // `page.evaluate` counts as a click.
    const { result } = await session.send('Runtime.evaluate', {
      expression: openUnasked,
      userGesture: false,
      returnByValue: true,
    });
    return result.value === true;
  } finally {
    await page.close();
  }
}
