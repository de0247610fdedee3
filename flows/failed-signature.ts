import type { SignatureOutcome } from '../middleware/index.ts';
import { LoginError } from './errors.ts';

/** Settles only when the component side ended the login: the card failed, or the request was refused. */
export async function failedSignature(outcome: Promise<SignatureOutcome>): Promise<never> {
  const signature = await outcome;
  if (signature.kind === 'card-failed') throw signature.error;
  if (signature.kind === 'refused') {
    const { reason, origin } = signature.refusal;
    throw new LoginError(
      'component-refused-site',
      `the request of ${origin || 'an unknown page'} was not this run’s login (${reason})`,
    );
  }
  return new Promise(() => undefined);
}
