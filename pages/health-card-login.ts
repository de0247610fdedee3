import type { Locator, Page } from 'playwright-core';
import { label } from './label.ts';
import { Landmark } from './landmark.ts';
import { expectSafeForm } from './login-guard.ts';
import type { LoginVerdict } from './login-outcome.ts';
import { LoginResult } from './login-result.ts';
import type { SiteWatch } from './site-watch.ts';
import { typeSecret } from './type-secret.ts';

/**
 * 健保卡登入: a column of its own (2024), or a choice in the column 憑證登入 (2020). Nothing in it is ever healed: a wrong field
 * could take a password.
 */
export class HealthCardLogin {
  readonly page: Page;
  readonly column: Landmark;
  /** 健保卡 among the kinds of 憑證登入 (2020). */
  readonly kind: Locator;
  /** 密碼 (2020), 健保卡註冊密碼 (2024). */
  readonly password: Landmark;
  /** 登入 in the same column. */
  readonly submit: Landmark;
  /** 驗證碼: a person has to read it. */
  readonly captcha: Landmark;
  readonly #result: LoginResult;
  readonly #watch: SiteWatch;

  constructor(page: Page, watch: SiteWatch) {
    this.page = page;
    this.#watch = watch;
    this.#result = new LoginResult(page, watch);
    const columns = (name: RegExp): Locator => page.getByRole('group', { name }).or(page.getByRole('region', { name }));
    const choice = page.getByRole('radio', { name: '健保卡' });
    const column = columns(label('健保卡登入')).or(columns(label('憑證登入')).filter({ has: choice }));
    this.column = new Landmark('LOGIN.HEALTH_CARD_COLUMN', column, { eases: ['login'] });
    const part = { eases: ['login'], within: this.column } as const;
    this.kind = column.getByRole('radio', { name: '健保卡' });
    this.password = new Landmark('LOGIN.HEALTH_CARD_PASSWORD', column.getByRole('textbox', { name: /密\s*碼/ }), {
      ...part,
      secret: true,
    });
    this.submit = new Landmark(
      'LOGIN.HEALTH_CARD_SUBMIT',
      column.getByRole('button', { name: label('登入', { whole: true }) }),
      part,
    );
    this.captcha = new Landmark('LOGIN.HEALTH_CARD_CAPTCHA', column.getByLabel(/驗證碼/), {
      ...part,
      unwanted: true,
    });
  }

  /** Makes sure that the column is as it is known. Throws `SiteError` or `SiteChangedError`. */
  async arrive(timeout: number): Promise<void> {
    for (const landmark of [this.column, this.password, this.submit]) await this.#watch.arrive(landmark, timeout);
    await this.#expectSafe();
  }

  /** Chooses 健保卡, where there is a choice, and types the password. Throws `SiteChangedError`. */
  async fill(password: string, timeout: number): Promise<void> {
    if ((await this.kind.count()) > 0) await this.kind.check({ timeout });
    await this.#expectSafe();
    await typeSecret(this.password, password, timeout);
  }

  /** Presses 登入 and tells what came of it. Throws `SiteError` when the site fails or takes longer than `timeout` ms. */
  async press(timeout: number): Promise<LoginVerdict> {
    const { outcome } = await this.#result.listen(timeout);
    const pressed = this.submit.locator.click({ timeout }).then(() => outcome);
    pressed.catch(() => undefined);
    return this.#watch.until(Promise.race([outcome, pressed]), { timeout });
  }

  /** Waits for what comes of it while a person types the 驗證碼 and presses 登入. Throws `SiteError`. */
  async watchPerson(patience: number): Promise<LoginVerdict> {
    const { outcome } = await this.#result.listen(patience);
    return this.#watch.until(outcome, { timeout: patience });
  }

  /** Throws `SiteChangedError` where a password had better not be typed. */
  #expectSafe(): Promise<void> {
    return expectSafeForm({
      column: this.column,
      secret: this.password,
      submit: this.submit,
      others: [this.captcha],
      watch: this.#watch,
    });
  }
}
