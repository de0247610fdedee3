import type { Locator } from 'playwright-core';
import type { SiteWatch } from '../site-watch.ts';

/** What the site said to something that was sent. */
export interface SiteAnswer {
  readonly kind: 'accepted' | 'refused';
  /** The site's words. */
  readonly message: string;
}

/** How the site says no; it comes before yes, as 「…，未儲存」 holds 儲存. */
const no = /[未錯]|不(允許|得|可|符)|失敗|超過|請(輸入|選擇|確認)/u;
const yes = /已|成功|完成/u;

/** Reads the site's words; what is no clear yes is a no. */
export function siteAnswer(words: string): SiteAnswer {
  const message = words.replace(/\s+/gu, ' ').trim();
  return { kind: !no.test(message) && yes.test(message) ? 'accepted' : 'refused', message };
}

/** Presses a button and waits for the site's answer: a message in a window (2020) or a line on the page (2024). Throws `SiteError`. */
export async function pressAndHear(watch: SiteWatch, button: Locator, timeout: number): Promise<SiteAnswer> {
  const page = button.page();
  const lines = page.getByRole('status').or(page.getByRole('alert')).filter({ hasText: /\S/u });
  const stale = await lines.allInnerTexts();
  const fresh = stale.reduce((all, hasNotText) => all.filter({ hasNotText }), lines).first();
  const shown = fresh.waitFor({ timeout }).then(() => fresh.innerText());
  const heard = Promise.race([watch.nextMessage(), shown]);
  const pressed = button.click({ timeout }).then(() => heard);
  for (const part of [shown, heard, pressed]) part.catch(() => undefined);
  return siteAnswer(await watch.until(Promise.race([heard, pressed]), { timeout }));
}
