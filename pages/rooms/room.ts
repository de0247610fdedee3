import type { Locator, Page } from 'playwright-core';
import { SiteChangedError } from '../errors.ts';
import { label } from '../label.ts';
import { Landmark, type LandmarkPart } from '../landmark.ts';
import type { MyDataPortal } from '../my-data-portal.ts';
import type { SiteWatch } from '../site-watch.ts';

/** What a room has: something to read, or the site's words that there is nothing for this person. */
export type Found<Content> =
  { readonly kind: 'found'; readonly content: Content } | { readonly kind: 'nothing'; readonly said: string };

/** How the site says that there is nothing. */
export const nothing = /查無|尚未|(目前|並|現)(沒有|無)|無(任何)?資料|生效後方可/u;

/** Entries that the office has added since the guide, the oldest first. */
const additions = ['獎勵令查詢', '可退休日查詢', '陞遷資績分數查詢', '派免令查詢', '數位退休證'] as const;

/** A room of MyData: its entry in the menu, its heading, and what stands below them. */
export class Room {
  readonly page: Page;
  readonly link: Landmark;
  readonly heading: Landmark;
  /** The part of the page that is the room's own. */
  readonly area: Locator;
  readonly #portal: MyDataPortal;
  readonly #watch: SiteWatch;
  /** Text of its entry and of its heading. */
  readonly title: string;
  readonly #newer: readonly Landmark[];

  /** `name` is the PAGE of its landmarks, `title` the text of its entry and of its heading. */
  constructor(
    portal: MyDataPortal,
    watch: SiteWatch,
    room: { readonly name: string; readonly title: string; readonly part?: LandmarkPart },
  ) {
    const { name, title, part } = room;
    this.page = portal.page;
    this.#portal = portal;
    this.#watch = watch;
    this.title = title;
    this.link = portal.menuLink(`MYDATA.${name}_LINK`, title, part);
    this.area = this.page.getByRole('main');
    this.heading = new Landmark(
      `${name}.HEADING`,
      this.area.getByRole('heading', { name: label(title, { whole: true }) }),
      part,
    );
    const place = additions.findIndex((one) => one === title);
    this.#newer = place < 0 ? [] : additions.slice(place + 1).map((one) => portal.menuLink('', one));
  }

  /**
   * Goes there by the portal's menu. Gives false where this edition of the site does not have the room yet.
   * Throws `SiteError`, or `SiteChangedError` when an entry is gone that was there before.
   */
  async open(timeout: number): Promise<boolean> {
    await this.#watch.arrive(this.#portal.entry, timeout);
    if (!(await this.link.isHere()) && additions.some((one) => one === this.title)) {
      const newer = await Promise.all(this.#newer.map((link) => link.isHere()));
      if (!newer.includes(true)) return false;
      throw new SiteChangedError(this.link.name, `${this.link.name}: not there, though newer entries are`);
    }
    await this.#watch.arrive(this.link, timeout);
    // The heading of the page that is left would be taken for that of the page that comes.
    const left = (await this.heading.isHere()) ? this.page.waitForEvent('framenavigated', { timeout }) : undefined;
    left?.catch(() => undefined);
    await this.#watch.click(this.link.locator, timeout);
    if (left) await this.#watch.until(left, { timeout });
    await this.#watch.arrive(this.heading, timeout);
    return true;
  }

  /** Waits until the page has come whole: a table or a text may be seen while half of it is still on its way. */
  async whole(timeout: number): Promise<void> {
    await this.#watch.until(this.page.waitForLoadState('domcontentloaded', { timeout }), { timeout });
  }

  /** Waits for the whole page with `content`, or with the site's words that there is nothing; gives those. Throws as `SiteWatch.arrive`. */
  async settle(content: Landmark, timeout: number): Promise<string | undefined> {
    const words = this.area.getByText(nothing);
    await this.#watch.arrive(new Landmark(content.name, content.locator.or(words).first()), timeout);
    await this.whole(timeout);
    if (await content.isHere()) return undefined;
    return (await words.first().innerText()).replace(/\s+/gu, ' ').trim();
  }
}
