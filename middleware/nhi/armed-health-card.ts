import type { Password } from '../../card/index.ts';
import { sameSecret } from '../hipki/decoy.ts';
import type { PendingLogin, SignatureOutcome } from '../hipki/pending-login.ts';
import type { RefusalReason } from '../hipki/refusal.ts';
import { makeHealthCardDecoy } from './health-card-decoy.ts';

/** A login by 健保卡 that waits for its page: one signature, and one password to close. */
export interface PendingHealthCard extends Pick<PendingLogin, 'decoy' | 'outcome'> {
  /** Whether the component was given the password, and did not say that it has no use for it. */
  readonly handedOver: boolean;
}

/** See `PendingHealthCard`. */
export class ArmedHealthCard implements PendingHealthCard {
  readonly decoy = makeHealthCardDecoy();
  readonly outcome: Promise<SignatureOutcome>;
  readonly #settle: (outcome: SignatureOutcome) => void;
  readonly #password: Password;
  #signed = false;
  #closed = false;
  #ended = false;
  handedOver = false;

  constructor(password: Password) {
    this.#password = password;
    let settle: (outcome: SignatureOutcome) => void = () => undefined;
    this.outcome = new Promise((resolve) => {
      settle = resolve;
    });
    this.#settle = settle;
  }

  /** Why there is no signature; `undefined` when there is one, the only one. */
  refuseSignature(): RefusalReason | undefined {
    if (this.#ended) return 'no-login';
    if (this.#signed) return 'login-used';
    this.#signed = true;
    return undefined;
  }

  /** Why what the page sent as a password is not exchanged for the right one; `undefined` when it is, once. */
  refusePassword(sent: string): RefusalReason | undefined {
    if (this.#ended) return 'no-login';
    if (this.#closed) return 'login-used';
    if (sent === '') return 'empty-pin';
    if (!sameSecret(sent, this.decoy)) return 'wrong-decoy';
    this.#closed = true;
    return undefined;
  }

  /** `EnCrypt?Pwd=` with the password, for one call; wiped after it. */
  async withPassword<Result>(use: (frame: Uint8Array) => Promise<Result>): Promise<Result> {
    const frame = this.#password.use((bytes) => Buffer.concat([Buffer.from('EnCrypt?Pwd='), bytes]));
    this.#password.wipe();
    try {
      return await use(frame);
    } finally {
      frame.fill(0);
    }
  }

  /** Tells what came of it; only the first time counts. What is refused or failed gets nothing more. */
  settle(outcome: SignatureOutcome): void {
    if (outcome.kind !== 'signed') this.#ended = true;
    this.#settle(outcome);
  }

  /** Takes the login back. */
  end(): void {
    this.settle({ kind: 'ended' });
    this.#password.wipe();
  }
}
