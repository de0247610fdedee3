import type { Locator, Page } from 'playwright-core';
import { label } from './label.ts';
import { Landmark } from './landmark.ts';
import { expectSafeForm } from './login-guard.ts';
import type { LoginVerdict } from './login-outcome.ts';
import { LoginResult } from './login-result.ts';
import type { SiteWatch } from './site-watch.ts';
import { typeSecret } from './type-secret.ts';
import { within } from './within.ts';

/** How long the page may take to show a link beside its message, in ms. */
const linkPatience = 2_000;

/** 帳號登入 (2020), 帳號密碼登入 (2024): a column of the login page. Nothing in it is ever healed: a wrong field could take a password. */
export class AccountLogin {
  readonly page: Page;
  readonly column: Landmark;
  /** 帳號 */
  readonly account: Landmark;
  /** 密碼 */
  readonly password: Landmark;
  /** 登入 in the same column. */
  readonly submit: Landmark;
  /** 驗證碼: a person has to read it. */
  readonly captcha: Landmark;
  /** 忘記密碼: where a person gets a new one. */
  readonly forgotten: Locator;
  readonly #result: LoginResult;
  readonly #watch: SiteWatch;

  constructor(page: Page, watch: SiteWatch) {
    this.page = page;
    this.#watch = watch;
    this.#result = new LoginResult(page, watch);
    const name = label(['帳號登入', '帳號密碼登入']);
    const column = page.getByRole('group', { name }).or(page.getByRole('region', { name }));
    this.column = new Landmark('LOGIN.ACCOUNT_COLUMN', column, { eases: ['login'] });
    const part = { eases: ['login'], within: this.column } as const;
    this.account = new Landmark('LOGIN.ACCOUNT_FIELD', column.getByLabel(label('帳號')), part);
    this.password = new Landmark('LOGIN.PASSWORD_FIELD', column.getByLabel(label('密碼')), { ...part, secret: true });
    this.submit = new Landmark(
      'LOGIN.ACCOUNT_SUBMIT',
      column.getByRole('button', { name: label('登入', { whole: true }) }),
      part,
    );
    this.captcha = new Landmark('LOGIN.ACCOUNT_CAPTCHA', column.getByLabel(/驗證碼/), { ...part, unwanted: true });
    this.forgotten = column.getByRole('link', { name: /忘記密碼/ });
  }

  /** Makes sure that the column is as it is known. Throws `SiteError` or `SiteChangedError`. */
  async arrive(timeout: number): Promise<void> {
    for (const landmark of [this.column, this.account, this.password, this.submit]) {
      await this.#watch.arrive(landmark, timeout);
    }
    await this.#expectSafe();
  }

  /** Types account and password. Throws `SiteChangedError`. */
  async fill(account: string, password: string, timeout: number): Promise<void> {
    await this.#expectSafe();
    await typeSecret(this.account, account, timeout);
    await typeSecret(this.password, password, timeout);
  }

  /** Presses 登入 and tells what came of it. Throws `SiteError` when the site fails or takes longer than `timeout` ms. */
  async press(timeout: number): Promise<LoginVerdict> {
    const { outcome } = await this.#result.listen(timeout);
    const pressed = this.submit.locator.click({ timeout }).then(() => outcome);
    pressed.catch(() => undefined);
    return this.#withLink(await this.#watch.until(Promise.race([outcome, pressed]), { timeout }));
  }

  /** Waits for what comes of it while a person types the 驗證碼 and presses 登入. Throws `SiteError`. */
  async watchPerson(patience: number): Promise<LoginVerdict> {
    const { outcome } = await this.#result.listen(patience);
    return this.#withLink(await this.#watch.until(outcome, { timeout: patience }));
  }

  /** A wrong password is told with the way to a new one, where the page shows it. */
  async #withLink(verdict: LoginVerdict): Promise<LoginVerdict> {
    if (verdict.kind !== 'rejected' || verdict.reason !== 'wrong-password') return verdict;
    const told = this.forgotten.first().getAttribute('href', { timeout: linkPatience });
    const href = await within(
      linkPatience,
      told.catch(() => null),
      null,
    );
    return href === null ? verdict : { ...verdict, address: new URL(href, this.page.url()).href };
  }

  /** Throws `SiteChangedError` where a password had better not be typed. */
  #expectSafe(): Promise<void> {
    return expectSafeForm({
      column: this.column,
      secret: this.password,
      submit: this.submit,
      others: [this.account, this.captcha],
      watch: this.#watch,
    });
  }
}
