import type { Page } from 'playwright-core';
import { within } from '../within.ts';

/** How long a picture may take, and how high it may be. */
const [patience, highest] = [10_000, 2_000];

/** Only the site's own words stay readable: names of links, buttons, fields and headings. What a person has written does not. */
const mask = `
* { -webkit-text-security: square !important; animation: none !important; }
:is(nav, a, button, summary, legend, label, option, h1, h2, h3, th[scope=col]), nav * { -webkit-text-security: none !important; }
input, textarea { color: transparent !important; } main img, main video, main canvas { filter: blur(14px) !important; }
[data-ecpa-mark] { outline: 4px solid #d4002a !important; outline-offset: 3px !important; }
`;

/** A picture (PNG) of the page after `takeSurvey`: personal data made unreadable, and the nodes at these places of the survey framed. */
export async function pictureOf(page: Page, nodes: readonly number[]): Promise<Uint8Array | undefined> {
  const marking = page.evaluate((places) => {
    const { __ecpaSurvey: survey } = globalThis as unknown as {
      readonly __ecpaSurvey: { readonly mark: (places: readonly number[]) => void };
    };
    survey.mark(places);
  }, nodes);
  await within(patience, marking, undefined).catch(() => undefined);
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  const height = await within(
    patience,
    page.evaluate(() => document.documentElement.scrollHeight),
    size.height,
  ).catch(() => 0);
  const clip = { x: 0, y: 0, width: size.width, height: Math.min(Math.max(height, size.height), highest) };
  const shot = page.screenshot({ style: mask, fullPage: true, clip, animations: 'disabled', timeout: patience });
  return within<Uint8Array | undefined>(patience + 1_000, shot, undefined).catch(() => undefined);
}
