import type { Locator, Page } from 'playwright-core';
import { label } from '../label.ts';
import { Landmark } from '../landmark.ts';
import type { MyDataPortal } from '../my-data-portal.ts';
import type { SiteWatch } from '../site-watch.ts';
import { isoDate } from './iso-date.ts';
import type { Found } from './room.ts';

/** One 系統公告: its date (ISO; absent where it has none), its text, and whether a file belongs to it. */
export interface Announcement {
  readonly date?: string;
  readonly text: string;
  readonly hasFile: boolean;
}

/** Reads one item: 「108.10.25 文字 下載附件」, or with the text itself as the link. */
export function toAnnouncement(words: string, link: string | undefined): Announcement {
  const plain = words.replace(/\s+/gu, ' ').trim();
  const [, first = '', rest = ''] = /^(\S+)\s+(.*)$/u.exec(plain) ?? [];
  const date = isoDate(first);
  const text = date === undefined ? plain : rest;
  const label = link?.replace(/\s+/gu, ' ').trim();
  const own =
    label !== undefined && label !== text && text.endsWith(label) ? text.slice(0, -label.length).trim() : text;
  return { ...(date === undefined ? {} : { date }), text: own, hasFile: link !== undefined };
}

/** 系統公告 on the portal's first page. */
export class AnnouncementsPage {
  readonly page: Page;
  /** The way to the first page: 首頁 (2020), the portal's name (2024). */
  readonly home: Landmark;
  readonly area: Landmark;
  readonly items: Locator;
  readonly #portal: MyDataPortal;
  readonly #watch: SiteWatch;

  constructor(portal: MyDataPortal, watch: SiteWatch) {
    this.page = portal.page;
    this.#portal = portal;
    this.#watch = watch;
    const home = this.page.getByRole('link', { name: /^\P{L}*首\s*頁\P{L}*$|個人資料服務網/u });
    const second = this.page.locator('a[href$="/index.asp"], a[href$="/Home"]').first();
    this.home = new Landmark('MYDATA.HOME_LINK', home.first(), { second });
    this.area = new Landmark(
      'ANNOUNCEMENTS.AREA',
      this.page.getByRole('region', { name: label('系統公告', { whole: true }) }),
    );
    this.items = this.area.locator.getByRole('listitem');
  }

  /** Goes to the first page, unless it is there. Throws `SiteError` or `SiteChangedError`. */
  async open(timeout: number): Promise<void> {
    await this.#watch.arrive(this.#portal.entry, timeout);
    if (await this.area.isHere()) return;
    await this.#watch.arrive(this.home, timeout);
    await this.#watch.click(this.home.locator, timeout);
    await this.#watch.arrive(this.area, timeout);
  }

  /** Reads the announcements in the page's order. Throws `SiteError` or `SiteChangedError`. */
  async read(timeout: number): Promise<Found<readonly Announcement[]>> {
    const none = this.area.locator.getByText(/沒有|無公告|查無/u);
    const list = new Landmark('ANNOUNCEMENTS.LIST', this.items.or(none).first());
    await this.#watch.arrive(list, timeout);
    await this.#watch.until(this.page.waitForLoadState('domcontentloaded', { timeout }), { timeout });
    const items = await this.items.all();
    if (items.length === 0) return { kind: 'nothing', said: (await none.first().innerText()).trim() };
    const content = items.map(async (item) => {
      const link = item.getByRole('link').first();
      const label = (await link.count()) === 1 ? await link.innerText() : undefined;
      return toAnnouncement(await item.innerText(), label);
    });
    return { kind: 'found', content: await Promise.all(content) };
  }

  /** The link to the file of an announcement, by its place in what `read` gave. */
  file(place: number): Locator {
    return this.items.nth(place).getByRole('link').first();
  }
}
