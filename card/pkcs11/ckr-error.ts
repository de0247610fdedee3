import { ChildFailure } from '../child/index.ts';
import { CardError, PinError, ReaderError } from '../errors.ts';
import { ckrCodes, vendorDefined } from './ckr-codes.ts';

/** The tries of a HiCOS card: no code of the vendor can tell more of them. */
const mostTries = 3;

/** A code as people find it in the standard: its name, or its number in hex. */
function nameOf(code: number): string {
  return ckrCodes.get(code)?.name ?? `CKR 0x${code.toString(16).padStart(8, '0').toUpperCase()}`;
}

/** Gives a failure of the module its meaning, the cause kept; every other error is given back as it is. */
export function ckrError(doing: string, error: unknown): unknown {
  if (!(error instanceof ChildFailure)) return error;
  const { code = 0, message } = error;
  // pkcs11js tells 0 for what did not come from the module.
  if (code === 0) return new ReaderError('no-service', `${doing}: ${message}`, { cause: error });
  const told = `${doing}: ${nameOf(code)}`;
  const known = ckrCodes.get(code);
  if (known?.layer === 'reader') return new ReaderError(known.reason, told, { cause: error });
  if (known?.layer === 'pin') {
    return new PinError(known.reason, told, { cause: error, triesLeft: known.reason === 'blocked' ? 0 : undefined });
  }
  return new CardError(known?.reason ?? 'unexpected-answer', told, { cause: error });
}

/**
 * What came of C_Login: as `ckrError`, and CKR_VENDOR_DEFINED|n is a wrong PIN with n tries left. A code that nobody
 * knows, a module that crashed and one that hung are `PinError` `state-unknown`: a try may be gone.
 */
export function loginError(error: unknown): unknown {
  if (error instanceof ChildFailure && error.code !== undefined && error.code !== 0) {
    const triesLeft = error.code - vendorDefined;
    if (triesLeft === 0) return new PinError('blocked', 'the card is blocked', { cause: error, triesLeft });
    if (triesLeft > 0 && triesLeft <= mostTries) {
      return new PinError('wrong', 'the PIN is wrong', { cause: error, triesLeft });
    }
    if (ckrCodes.has(error.code)) return ckrError('log in', error);
    const told = `log in: ${nameOf(error.code)}; it is not known whether a try was spent`;
    return new PinError('state-unknown', told, { cause: error });
  }
  return new PinError('state-unknown', 'the login got no answer that can be read', { cause: error });
}
