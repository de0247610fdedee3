import type { Card, UnlockedCard } from '../card.ts';
import { CardError, noSigningCertificate, PinError } from '../errors.ts';
import type { Ledger } from '../ledger/index.ts';
import type { Pin } from '../pin.ts';
import type { PinBudget } from '../pin-budget.ts';
import { loginError } from './ckr-error.ts';
import type { TokenRow } from './pkcs11-requests.ts';
import { idOf, readCertificates, type TokenCertificate } from './read-certificates.ts';
import { triesLeftByFlags } from './token-flags.ts';
import type { TokenProcess } from './token-process.ts';

/** What guards the tries of the card's PIN. */
export interface TokenGuards {
  readonly budget: PinBudget;
  readonly ledger: Pick<Ledger, 'note'> | undefined;
}

/** Exactly one certificate may sign: a key is never guessed. */
function obstacleOf(signing: readonly TokenCertificate[]): CardError | undefined {
  if (signing.length === 0) return noSigningCertificate();
  if (signing.length === 1) return undefined;
  return new CardError('unexpected-answer', `${signing.length} certificates on this card may sign`);
}

/** A card behind a PKCS#11 module. */
export class Pkcs11Card implements Card {
  readonly product: string;
  readonly number: string;
  readonly certificates: readonly TokenCertificate[];
  readonly obstacle: CardError | undefined;
  readonly #signing: TokenCertificate | undefined;
  readonly #process: TokenProcess;
  readonly #slot: Uint8Array;
  readonly #guards: TokenGuards;

  private constructor(
    process: TokenProcess,
    token: TokenRow,
    options: TokenGuards & { readonly certificates: readonly TokenCertificate[] },
  ) {
    this.product = `PKCS#11 ${token.label}`;
    this.number = token.serialNumber.trim();
    this.certificates = options.certificates;
    const signing = this.certificates.filter(({ usage }) => usage === 'digitalSignature');
    this.#signing = signing[0];
    this.obstacle = obstacleOf(signing);
    this.#process = process;
    this.#slot = token.slot;
    this.#guards = options;
  }

  /** Reads the certificates of a token whose session is open, and notes the tries left that its flags tell. */
  static async read(process: TokenProcess, token: TokenRow, guards: TokenGuards): Promise<Pkcs11Card> {
    const card = new Pkcs11Card(process, token, { ...guards, certificates: await readCertificates(process) });
    await card.#note(triesLeftByFlags(token.flags));
    return card;
  }

  async unlock(pin: Pin): Promise<UnlockedCard> {
    try {
      const signing = this.#signing;
      if (this.obstacle || !signing) throw this.obstacle ?? noSigningCertificate();
      await this.#refuseByFlags();
      await this.#guards.budget.spend(this.number, () => this.#logIn(pin));
      const key = await this.#keyOf(signing);
      return {
        certificate: signing.der,
        sign: (digestInfo) => this.#process.ask('sign', { key, digestInfo }, 'sign'),
      };
    } finally {
      pin.wipe();
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#process[Symbol.asyncDispose]();
  }

  /** Asks the token itself before anything secret is sent: it costs no try. */
  async #refuseByFlags(): Promise<void> {
    const triesLeft = await this.#triesLeft();
    await this.#note(triesLeft);
    if (triesLeft === 0)
      throw new PinError('blocked', 'the card says that it is blocked; no PIN was sent', { triesLeft });
    if (triesLeft === 1) {
      const why = 'the card says that one try is left, and it is not for a program to lose; no PIN was sent';
      throw new PinError('budget-spent', why, { triesLeft });
    }
  }

  /** C_Login, once, whatever comes. */
  async #logIn(pin: Pin): Promise<void> {
    const login = pin.use((bytes) => this.#process.login(bytes));
    pin.wipe();
    try {
      await login;
    } catch (cause) {
      const error = loginError(cause);
      if (!(error instanceof PinError) || error.reason !== 'wrong' || error.triesLeft !== undefined) throw error;
      const triesLeft = await this.#triesLeft().catch(() => undefined);
      throw new PinError(triesLeft === 0 ? 'blocked' : 'wrong', 'the PIN is wrong', { cause, triesLeft });
    }
  }

  /** The key with the certificate's id: exactly one, for a key is never guessed. Keys show themselves after the login. */
  async #keyOf({ id }: TokenCertificate): Promise<Uint8Array> {
    const keys = await this.#process.ask('privateKeys', undefined, 'look for the signing key');
    const [key, ...others] = keys.filter((found) => id !== '' && idOf(found.id) === id);
    if (key && others.length === 0) return key.object;
    const count = others.length + (key ? 1 : 0);
    throw new CardError('unexpected-answer', `${count} private keys belong to the signing certificate`);
  }

  async #triesLeft(): Promise<number | undefined> {
    return triesLeftByFlags(await this.#process.ask('flags', this.#slot, 'ask the card for its state'));
  }

  async #note(triesLeft: number | undefined): Promise<void> {
    if (triesLeft !== undefined) await this.#guards.ledger?.note(this.number, triesLeft, 'token-flags');
  }
}
