import { makeDecoy, sameSecret } from './decoy.ts';
import type { PendingLogin, SignatureOutcome } from './pending-login.ts';

/** A login that waits for its one signature. */
export class ArmedLogin implements PendingLogin {
  readonly decoy = makeDecoy();
  readonly outcome: Promise<SignatureOutcome>;
  readonly #settle: (outcome: SignatureOutcome) => void;
  #isSettled = false;
  #state: 'armed' | 'used' | 'ended' = 'armed';

  constructor() {
    let settle: (outcome: SignatureOutcome) => void = () => undefined;
    this.outcome = new Promise((resolve) => {
      settle = resolve;
    });
    this.#settle = settle;
  }

  readonly isWaiting = (): boolean => this.#state === 'armed';

  readonly isSigning = (): boolean => this.#state === 'used' && !this.#isSettled;

  /** Why this PIN gets no signature; `undefined` when it does, and then the login is used up. A wrong one costs nothing. */
  refuse(pin: string): 'no-login' | 'login-used' | 'empty-pin' | 'wrong-decoy' | undefined {
    if (this.#state !== 'armed') return this.#state === 'used' ? 'login-used' : 'no-login';
    if (pin === '') return 'empty-pin';
    if (!sameSecret(pin, this.decoy)) return 'wrong-decoy';
    this.#state = 'used';
    return undefined;
  }

  /** Tells what came of it; only the first time counts. */
  settle(outcome: SignatureOutcome): void {
    this.#isSettled = true;
    this.#settle(outcome);
  }

  /** Takes the login back; a signature under way is finished. */
  end(): void {
    if (this.#state !== 'armed') return;
    this.#state = 'ended';
    this.#settle({ kind: 'ended' });
  }
}
