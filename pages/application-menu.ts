import type { Page } from 'playwright-core';
import { Landmark } from './landmark.ts';
import type { SiteWatch } from './site-watch.ts';

/** The menu of eCPA's applications, for who is signed in (the guide, slides 5 to 7). */
export class ApplicationMenu {
  readonly page: Page;
  /** 應用系統 */
  readonly applications: Landmark;
  /** B.人事資料服務: a link in 2020, a button in 2024. */
  readonly groupB: Landmark;
  /** 連結 of MyData; matched by its name, never by the number before it, which changes. */
  readonly myData: Landmark;
  readonly #watch: SiteWatch;

  constructor(page: Page, watch: SiteWatch) {
    this.page = page;
    this.#watch = watch;
    const group = /B\s*[.．]\s*人事資料服務/;
    const item = page.getByRole('listitem').filter({ hasText: /MyData|個人資料服務網/ });
    this.applications = new Landmark('MENU.APPLICATIONS', page.getByRole('link', { name: '應用系統' }));
    this.groupB = new Landmark(
      'MENU.GROUP_B',
      page.getByRole('link', { name: group }).or(page.getByRole('button', { name: group })),
    );
    this.myData = new Landmark(
      'MENU.MYDATA',
      item.getByRole('link', { name: '連結' }).or(item.getByRole('button', { name: '連結' })),
    );
  }

  /** Opens 應用系統 and its group B. Throws `SiteError` or `SiteChangedError`. */
  async open(timeout: number): Promise<void> {
    await this.#watch.arrive(this.applications, timeout);
    await this.#watch.click(this.applications.locator, timeout);
    await this.#watch.arrive(this.groupB, timeout);
    if (!(await this.myData.isHere())) await this.#watch.click(this.groupB.locator, timeout);
    await this.#watch.arrive(this.myData, timeout);
  }

  /** Follows 連結 of MyData and gives the window that opens. Throws `SiteError`. */
  async openMyData(timeout: number): Promise<Page> {
    const opened = this.page.waitForEvent('popup', { timeout });
    opened.catch(() => undefined);
    await this.#watch.click(this.myData.locator, timeout);
    return this.#watch.until(opened, { timeout });
  }
}
