/** Why a reader could not be used. */
export type ReaderReason =
  'no-service' | 'no-permission' | 'no-reader' | 'no-card' | 'several-cards' | 'card-removed' | 'in-use' | 'timeout';

/** The way to the card is broken: service, reader or a card taken out. */
export class ReaderError extends Error {
  override readonly name = 'ReaderError';
  readonly reason: ReaderReason;

  constructor(reason: ReaderReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** Why a PIN did not open a card; `no-room`: no disk takes the record without which none is sent. */
export type PinReason = 'wrong' | 'blocked' | 'malformed' | 'budget-spent' | 'state-unknown' | 'no-room';

/** The PIN was refused, or was not sent for the card's safety. Never try again without the person. */
export class PinError extends Error {
  override readonly name = 'PinError';
  readonly reason: PinReason;
  /** Tries left, where the card told it. */
  readonly triesLeft: number | undefined;

  constructor(
    reason: PinReason,
    message: string,
    options?: ErrorOptions & { readonly triesLeft?: number | undefined },
  ) {
    super(message, options);
    this.reason = reason;
    this.triesLeft = options?.triesLeft;
  }
}

/** Why a card cannot serve: not known, answers that make no sense, a missing key, or the wrong kind of card. */
export type CardReason =
  'unknown' | 'unexpected-answer' | 'no-wrapping-key' | 'vendor-channel' | 'no-signing-certificate' | 'wrong-kind';

/** The card answered something that this project has no use for; nothing secret was sent. */
export class CardError extends Error {
  override readonly name = 'CardError';
  readonly reason: CardReason;

  constructor(reason: CardReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** The error for a card whose certificates may all not sign. */
export function noSigningCertificate(): CardError {
  return new CardError('no-signing-certificate', 'no certificate on this card may sign');
}

/**
 * Thrown inside `PinBudget.spend` when the card surely got no PIN: another program took it and stopped before the card.
 * The ledger then stays as it was.
 */
export class PinNotSentError extends Error {
  override readonly name = 'PinNotSentError';
  /** What kept the PIN from the card. */
  readonly reason: Error;

  constructor(reason: Error) {
    super(reason.message, { cause: reason });
    this.reason = reason;
  }
}
