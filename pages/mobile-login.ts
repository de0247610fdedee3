import type { Page } from 'playwright-core';
import { label } from './label.ts';
import { Landmark } from './landmark.ts';
import type { LoginVerdict } from './login-outcome.ts';
import { LoginResult } from './login-result.ts';
import type { SiteWatch } from './site-watch.ts';

/** 行動自然人憑證登入 (TW FidO), a column of the login page since 2024: a person answers at the phone. */
export class MobileLogin {
  readonly page: Page;
  readonly column: Landmark;
  /** 身分證統一編號: for who does not scan; the person types it. */
  readonly id: Landmark;
  /** Shows a QR code, where the site has one. */
  readonly qrCode: Landmark;
  readonly #result: LoginResult;
  readonly #watch: SiteWatch;

  constructor(page: Page, watch: SiteWatch) {
    this.page = page;
    this.#watch = watch;
    this.#result = new LoginResult(page, watch);
    const name = label('行動自然人憑證');
    const column = page.getByRole('group', { name }).or(page.getByRole('region', { name }));
    this.column = new Landmark('LOGIN.MOBILE_COLUMN', column, { eases: ['login'] });
    const part = { eases: ['login'], within: this.column } as const;
    this.id = new Landmark('LOGIN.MOBILE_ID', column.getByLabel(/身\s*分\s*證/), part);
    this.qrCode = new Landmark('LOGIN.MOBILE_QR', column.getByRole('button', { name: /QR ?Code/i }), part);
  }

  /** Makes sure that the column is there. Throws `SiteError` or `SiteChangedError`. */
  async arrive(timeout: number): Promise<void> {
    await this.#watch.arrive(this.column, timeout);
  }

  /** Brings the QR code, or else the field for the ID, before the person's eyes, and waits for what comes of it. Throws `SiteError`. */
  async watchPerson(patience: number): Promise<LoginVerdict> {
    const { outcome } = await this.#result.listen(patience);
    await this.column.locator.scrollIntoViewIfNeeded({ timeout: patience });
    if (await this.qrCode.isHere()) await this.#watch.click(this.qrCode.locator, patience);
    else await this.id.locator.focus({ timeout: patience });
    return this.#watch.until(outcome, { timeout: patience });
  }
}
