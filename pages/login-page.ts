import type { Page } from 'playwright-core';
import { inTurn } from './in-turn.ts';
import { label } from './label.ts';
import { Landmark } from './landmark.ts';
import { expectSafeForm } from './login-guard.ts';
import type { LogOutLink } from './log-out-link.ts';
import type { LoginOutcome } from './login-outcome.ts';
import { LoginResult } from './login-result.ts';
import type { SiteWatch } from './site-watch.ts';
import { expectKnownHosts } from './known-hosts.ts';
import { loggedOut } from './site-notice.ts';
import { navigationFault, visit } from './visit.ts';

/** Where the login page is since the site's later edition. */
export const usualAddress = '/webform/clogin.aspx?returnUrl=%2f';

/** What an edition without it answers (RFC 9110 §15.5.5). */
const notFound = 404;

/** The login page of eCPA: the column 憑證登入, the same in both editions. Nothing in it is ever healed: a wrong field could take a PIN. */
export class LoginPage {
  readonly page: Page;
  /** 憑證登入 (2020), 自然人憑證登入 (2024). */
  readonly column: Landmark;
  /** 密碼 (2020), 請輸入PIN碼 (2024). */
  readonly pinField: Landmark;
  /** 登入 in the same column. */
  readonly submit: Landmark;
  /** 驗證碼: a person has to read it; the program stops. */
  readonly captcha: Landmark;
  /** The way from the home page to the login page (2024). */
  readonly loginLink: Landmark;
  /** Only who is signed in has it. */
  readonly logOut: LogOutLink;
  readonly #result: LoginResult;
  readonly #watch: SiteWatch;

  constructor(page: Page, watch: SiteWatch) {
    this.page = page;
    this.#watch = watch;
    const name = label(['憑證登入', '自然人憑證登入']);
    const parts = page.getByRole('group', { name }).or(page.getByRole('region', { name }));
    // What only explains the login may be called so too.
    const column = parts.filter({ has: page.getByRole('textbox').or(page.getByRole('button')) });
    const secret = { name: /密\s*碼|[PＰ]\s*[IＩ]\s*[NＮ]\s*碼/iu };
    // By role: a button or a box that shows what was typed has the word in its label too.
    const pinField = column.getByRole('textbox', secret).or(column.getByRole('spinbutton', secret));
    this.column = new Landmark('LOGIN.CERTIFICATE_COLUMN', column, { breaks: ['login'] });
    const needed = { breaks: ['login'], within: this.column } as const;
    this.pinField = new Landmark('LOGIN.PIN_FIELD', pinField, {
      ...needed,
      secret: true,
    });
    this.submit = new Landmark(
      'LOGIN.SUBMIT',
      column.getByRole('button', { name: label('登入', { whole: true }) }),
      needed,
    );
    this.captcha = new Landmark('LOGIN.CAPTCHA', column.getByLabel(/驗證碼|認證碼|captcha/i), {
      ...needed,
      unwanted: true,
    });
    this.loginLink = new Landmark('LOGIN.LINK', page.getByRole('link', { name: label('登入', { whole: true }) }), {
      eases: ['login'],
    });
    this.#result = new LoginResult(page, watch);
    this.logOut = this.#result.logOut;
  }

  /**
   * Opens the site's login page, whatever is on it: at its usual address, which spares the site two answers, else as a
   * person goes there. Throws `SiteError`.
   */
  async reach(site: string, timeout: number): Promise<void> {
    if ((await visit(this.page, `${site}${usualAddress}`, timeout)).status !== notFound) return;
    await visit(this.page, site, timeout);
    await this.enter(timeout);
  }

  /** Goes from the site's first page to its login page, where that is another one. Throws `SiteError` or `SiteChangedError`. */
  async enter(timeout: number): Promise<void> {
    if (!(await this.loginLink.isHere())) return;
    await expectKnownHosts(this.page, 'LOGIN', this.#watch);
    await this.loginLink.locator.click({ timeout });
    const arrived = this.page.waitForURL((url) => url.pathname !== '/', { waitUntil: 'domcontentloaded', timeout });
    await this.#watch.until(arrived, { timeout }).catch((error: unknown) => {
      throw navigationFault(error);
    });
  }

  /** Opens the site and goes to its login page. Throws `SiteError`, or `SiteChangedError` when the form is not there. */
  async open(site: string, timeout: number): Promise<void> {
    await this.reach(site, timeout);
    const parts = [this.column, this.pinField, this.submit];
    await inTurn(parts.map((part) => this.#watch.arrive(part, timeout)));
  }

  /** Whether the page that is open shows somebody signed in, or the way in. Throws `SiteError` or `SiteChangedError`. */
  async standing(timeout: number): Promise<'signed-in' | 'signed-out'> {
    const { locator } = this.logOut.landmark;
    const either = locator.or(this.column.locator).or(this.loginLink.locator).first();
    await this.#watch.arrive(new Landmark(this.column.name, either), timeout);
    return (await this.logOut.landmark.isHere()) ? 'signed-in' : 'signed-out';
  }

  /** Whether the page that is open says that somebody has logged out, or shows the way in and no way out. */
  async showsFarewell(): Promise<boolean> {
    const door = this.column.locator.or(this.loginLink.locator).or(this.page.getByText(loggedOut)).first();
    return !(await this.logOut.landmark.isHere()) && new Landmark(this.column.name, door).isHere();
  }

  /**
   * Types into the PIN field, presses 登入, and tells what came of it. `popUp` settles when the page has tried to
   * open the component's window. Throws `SiteError` when the site fails or takes longer than `timeout` ms.
   */
  async signIn(pin: string, popUp: Promise<'opened' | 'blocked'>, timeout: number): Promise<LoginOutcome> {
    const safe = this.expectSafe();
    safe.catch(() => undefined);
    if (await this.captcha.isHere()) return { kind: 'captcha' };
    const { outcome: told } = await this.#result.listen(timeout);
    await safe;
    await this.pinField.locator.fill(pin);
    const outcome = Promise.race([told, blocked(popUp)]);
    outcome.catch(() => undefined);
    const pressed = this.submit.locator.click({ timeout }).then(() => outcome);
    pressed.catch(() => undefined);
    return this.#watch.until(Promise.race([outcome, pressed]), { timeout });
  }

  /** Types into the PIN field and waits for what comes of it while a person types the 驗證碼 and presses 登入. Throws `SiteError`. */
  async watchPerson(pin: string, popUp: Promise<'opened' | 'blocked'>, patience: number): Promise<LoginOutcome> {
    const { outcome } = await this.#result.listen(patience);
    await this.expectSafe();
    await this.pinField.locator.fill(pin);
    return this.#watch.until(Promise.race([outcome, blocked(popUp)]), { timeout: patience });
  }

  /** Throws `SiteChangedError` where a PIN had better not be typed; asked before it is. */
  expectSafe(): Promise<void> {
    return expectSafeForm({
      column: this.column,
      secret: this.pinField,
      submit: this.submit,
      others: [this.captcha],
      watch: this.#watch,
    });
  }
}

/** Settles only when the pop-up was blocked. */
async function blocked(popUp: Promise<'opened' | 'blocked'>): Promise<LoginOutcome> {
  return (await popUp) === 'blocked' ? { kind: 'pop-up-blocked' } : new Promise(() => undefined);
}
