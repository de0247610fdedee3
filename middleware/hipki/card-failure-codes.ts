import {
  CardError,
  type CardReason,
  PinError,
  type PinReason,
  ReaderError,
  type ReaderReason,
} from '../../card/index.ts';
import { LastError, ReturnCode } from './return-code.ts';

/** The two numbers by which HiPKI tells a page that something failed. */
export interface FailureCodes {
  readonly returnCode: ReturnCode;
  readonly lastError: LastError;
}

const readerCodes: Readonly<Record<ReaderReason, ReturnCode>> = {
  'no-service': ReturnCode.readerUnknown,
  'no-permission': ReturnCode.readerUnknown,
  'no-reader': ReturnCode.noReader,
  'several-cards': ReturnCode.noReader,
  'no-card': ReturnCode.noCard,
  'card-removed': ReturnCode.noSession,
  'in-use': ReturnCode.noSession,
  timeout: ReturnCode.failedOrTimedOut,
};

const cardCodes: Readonly<Record<CardReason, ReturnCode>> = {
  unknown: ReturnCode.failedOrTimedOut,
  'unexpected-answer': ReturnCode.failedOrTimedOut,
  'no-wrapping-key': ReturnCode.noCardLibrary,
  'vendor-channel': ReturnCode.noCardLibrary,
  'no-signing-certificate': ReturnCode.noCertificate,
  'wrong-kind': ReturnCode.wrongKindOfCard,
};

function lastErrorOf(error: PinError): LastError {
  if (error.reason === 'malformed') return LastError.pinLength;
  if (error.reason === 'blocked' || error.triesLeft === 0) return LastError.blocked;
  if (error.triesLeft === 2) return LastError.twoTriesLeft;
  return error.triesLeft === 1 ? LastError.oneTryLeft : LastError.pinWrong;
}

/** Why a PIN was never sent. */
const unsent: readonly PinReason[] = ['budget-spent', 'state-unknown', 'no-room'];

/** HiPKI's codes for what the card, its reader or its PIN did; anything unknown is "failed or timed out". */
export function cardFailureCodes(error: unknown): FailureCodes {
  if (error instanceof PinError) {
    // The PIN was never sent then, so "login failed" would make a person fear for a try.
    return unsent.includes(error.reason)
      ? { returnCode: ReturnCode.cancelled, lastError: LastError.none }
      : { returnCode: ReturnCode.loginFailed, lastError: lastErrorOf(error) };
  }
  if (error instanceof ReaderError) return { returnCode: readerCodes[error.reason], lastError: LastError.none };
  if (error instanceof CardError) return { returnCode: cardCodes[error.reason], lastError: LastError.none };
  return { returnCode: ReturnCode.failedOrTimedOut, lastError: LastError.none };
}
