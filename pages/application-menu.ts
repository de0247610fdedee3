import type { Locator, Page } from 'playwright-core';
import { inTurn } from './in-turn.ts';
import { isTimeout } from './is-timeout.ts';
import { handedOn } from './handed-on.ts';
import { expectKnownHosts } from './known-hosts.ts';
import { label } from './label.ts';
import { Landmark } from './landmark.ts';
import type { SiteWatch } from './site-watch.ts';

/** A system that eCPA leads to, with its group; both as the site writes them. */
export interface Application {
  readonly group: string;
  readonly name: string;
}

/** How long a group that was clicked may take to open, in ms. */
const openingPatience = 2_000;

/** The menu of eCPA's applications, for who is signed in (the guide, slides 5 to 7). */
export class ApplicationMenu {
  readonly page: Page;
  /** 應用系統 */
  readonly applications: Landmark;
  /** B.人事資料服務: a link in 2020, a button in 2024. */
  readonly groupB: Landmark;
  /** 連結 of MyData; matched by its name, never by the number before it, which changes. */
  readonly myData: Landmark;
  /** The first of the groups: links in 2020, buttons in 2024. */
  readonly groups: Landmark;
  /** What the open groups hold. */
  readonly items: Locator;
  readonly #allGroups: Locator;
  readonly #watch: SiteWatch;

  constructor(page: Page, watch: SiteWatch) {
    this.page = page;
    this.#watch = watch;
    const group = /[BＢ][\s.．、:：·]*人\s*事\s*資\s*料\s*服\s*務/iu;
    const entry = page
      .getByRole('listitem')
      .or(page.getByRole('row'))
      .filter({ hasText: /My\s*Data|個人資料服務網/i });
    // The innermost one: groups may be entries of a list too.
    const item = entry.filter({ hasNot: entry });
    const anyGroup = /^[▶▼\s]*([A-Z]\s*[.．]|非人事總處)/;
    const groups = page.getByRole('link', { name: anyGroup }).or(page.getByRole('button', { name: anyGroup }));
    this.groups = new Landmark('MENU.GROUPS', groups.first());
    this.#allGroups = groups;
    this.items = page.getByRole('listitem').filter({ hasText: /連結/ });
    const needed = { breaks: ['menu'] } as const;
    // Whole: other links may speak of 應用系統 too.
    const applications = page.getByRole('link', { name: label('應用系統', { whole: true }) });
    this.applications = new Landmark('MENU.APPLICATIONS', applications, needed);
    const named = page.getByRole('link', { name: group }).or(page.getByRole('button', { name: group }));
    this.groupB = new Landmark('MENU.GROUP_B', named, needed);
    const name = label('連結', { whole: true });
    const link = item.getByRole('link', { name }).or(item.getByRole('button', { name }));
    this.myData = new Landmark('MENU.MYDATA', link, needed);
  }

  /** Opens 應用系統 and its group B. Throws `SiteError` or `SiteChangedError`. */
  async open(timeout: number): Promise<void> {
    await this.#watch.arrive(this.applications, timeout);
    await expectKnownHosts(this.page, 'MENU', this.#watch);
    await this.#watch.click(this.applications.locator, timeout);
    await this.#watch.arrive(this.groupB, timeout);
    const isOpen = this.myData.isHere();
    await inTurn([expectKnownHosts(this.page, 'MENU', this.#watch), isOpen]);
    if (!(await isOpen)) await this.#watch.click(this.groupB.locator, timeout);
    await this.#watch.arrive(this.myData, timeout);
  }

  /** Opens 應用系統 and all its groups, and reads what they hold. Throws `SiteError` or `SiteChangedError`. */
  async list(timeout: number): Promise<readonly Application[]> {
    await this.#watch.arrive(this.applications, timeout);
    await this.#watch.click(this.applications.locator, timeout);
    await this.#watch.arrive(this.groups, timeout);
    const found: Application[] = [];
    for (const group of await this.#allGroups.all()) {
      const before = await this.items.allInnerTexts();
      await this.#open(group, timeout);
      const title = oneLine(await group.innerText()).replace(/^[▶▼]\s*/, '');
      const here = (await this.items.allInnerTexts()).filter((text) => !before.includes(text));
      found.push(...here.map((text) => ({ group: title, name: oneLine(text).replace(/\s*[(（]?連結[)）]?$/, '') })));
    }
    return found;
  }

  /** Opens a group: one click, or two where it was open. */
  async #open(group: Locator, timeout: number): Promise<void> {
    const count = await this.items.count();
    await this.#watch.click(group, timeout);
    if ((await this.items.count()) < count) await this.#watch.click(group, timeout);
    const further = this.items.nth(count).waitFor({ timeout: openingPatience });
    // A group may be empty.
    await this.#watch.until(further, { timeout }).catch((error: unknown) => {
      if (!isTimeout(error)) throw error;
    });
  }

  /** Follows 連結 of MyData and gives the window that opens, past the pages that only lead on. Throws `SiteError`. */
  async openMyData(timeout: number): Promise<Page> {
    const opened = this.page.waitForEvent('popup', { timeout });
    opened.catch(() => undefined);
    await this.#watch.click(this.myData.locator, timeout);
    const window = await this.#watch.until(opened, { timeout });
    await this.#watch.until(handedOn(window, new URL(this.page.url()).origin), { timeout });
    return window;
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
