/* Opens the browser that it is told, in a process of its own, and says how many were started before anything was waited for. */
import { createRequire } from 'node:module';
import { launchBrowser } from '../../browser/index.ts';

const [, , executablePath = '', how] = process.argv;
if (how === 'loaded') createRequire(import.meta.url)('playwright-core');
const environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  ...(how === 'odd' ? { ODD: 1 as unknown as string } : {}),
};
const opening = launchBrowser({
  ...{ browser: { executablePath }, headed: false, popupOrigins: [], locale: 'zh-TW', environment },
});
const early = process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;
await using browser = await opening;
await browser.page.setContent('<title>shown</title>');
process.stdout.write(JSON.stringify({ early, title: await browser.page.title() }));
