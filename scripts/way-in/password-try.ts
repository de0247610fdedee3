import { PinError, PinNotSentError } from '../../card/index.ts';
import { LoginError, type LoginReason } from '../../flows/index.ts';
import { openPinGuard } from '../run/pin-guard.ts';
import type { JourneyLog } from '../run/journey-log.ts';
import type { Site } from '../site/site.ts';

/** Whose password it is: `account:<name>` or `nhi:<card number>`. */
export type PasswordOwner = `${'account' | 'nhi'}:${string}`;

/** Whether a text names a password's owner. */
export function isPasswordOwner(text: string): text is PasswordOwner {
  return /^(account|nhi):./.test(text);
}

/** The name under which the ledger of tries knows an owner at a site; another simulator at the same address is another site. */
export function ledgerNameOf(owner: PasswordOwner, site: Pick<Site, 'origin' | 'simulated'>): string {
  return `${owner}@${site.origin} ${site.simulated?.instance ?? ''}`.trim();
}

/** Refusals that say nothing against the password. */
const passwordWasRight: readonly LoginReason[] = [
  'activation',
  'password-change',
  'signed-in-elsewhere',
  'captcha-wrong',
];

/**
 * What the ledger is told of a try that failed. Servers count wrong passwords too, but lock for a while only: a person at the
 * keyboard may always go on (two tries "left"), an unattended run never does.
 */
const asWrong = (cause: unknown): PinError => new PinError('wrong', 'the login failed', { triesLeft: 2, cause });

/**
 * The one try of a run with a password that a server keeps: written down before it, settled after it, refused where the last
 * one failed and nobody sits at the keyboard. Throws what `submit` throws, or `PinError` (`budget-spent`, `state-unknown`); for a
 * `PinNotSentError` its reason, and the ledger stays as it was.
 */
export async function passwordTry(
  owner: PasswordOwner,
  world: { readonly site: Site; readonly log: JourneyLog; readonly attended: boolean },
): Promise<<Result>(submit: () => Promise<Result>) => Promise<Result>> {
  const { site, log, attended } = world;
  const passing = site.simulated !== undefined && site.simulated.instance === undefined;
  const { budget } = await openPinGuard({ ledgerName: ledgerNameOf(owner, site), passing }, attended);
  return async (submit) => {
    let outcome: { readonly result: Awaited<ReturnType<typeof submit>> } | { readonly failure: unknown } | undefined;
    const verify = async (): Promise<void> => {
      log.pinAttempts += 1;
      // The site may let us in at any moment from here on, so the way out is owed until it says no.
      log.loggedOut = false;
      try {
        outcome = { result: await submit() };
      } catch (failure) {
        if (failure instanceof PinNotSentError) {
          outcome = { failure: failure.reason };
          log.pinAttempts -= 1;
          log.loggedOut = true;
          throw failure;
        }
        outcome = { failure };
        log.loggedOut = failure instanceof LoginError;
        if (!(failure instanceof LoginError && passwordWasRight.includes(failure.reason))) throw asWrong(failure);
      }
    };
    await budget.spend(owner, verify).catch((error: unknown) => {
      if (outcome === undefined) throw error;
    });
    if (outcome === undefined) throw new Error('the budget made no try and told nothing');
    if ('failure' in outcome) throw outcome.failure;
    return outcome.result;
  };
}
