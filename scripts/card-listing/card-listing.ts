import type { Card, CardRecord } from '../../card/index.ts';

/** A certificate as `ecpa card` tells it. */
export interface CertificateListing {
  readonly usage: string;
  readonly issuer: string;
  /** ISO 8601. */
  readonly notAfter: string;
  /** Whole days until then; negative when it is over. */
  readonly daysLeft: number;
}

/** A card as `ecpa card` tells it. */
export interface CardListing {
  readonly product: string;
  readonly number: string;
  readonly certificates: readonly CertificateListing[];
  /** As last known; a card is never asked, since that could cost a try. */
  readonly triesLeft?: number;
  readonly triesKnownFrom?: string;
}

/** A reader as `ecpa card` tells it. */
export interface ReaderListing {
  readonly name: string;
  /** Upper-case hex. */
  readonly atr?: string;
  readonly card?: CardListing;
  /** Why the card in it could not be read. */
  readonly problem?: string;
}

const day = 24 * 3_600_000;

/** The number with all but its ends covered, unless the person wants it whole. */
export function maskNumber(number: string, full: boolean): string {
  return full ? number : number.replace(/(?<=^.{4}).*(?=.{4}$)/, ({ length }) => '•'.repeat(length));
}

/** What is told of a card that was opened without a PIN. */
export function listCard(
  card: Card,
  known: CardRecord | undefined,
  options: { readonly full: boolean; readonly now: Date },
): CardListing {
  const certificates = card.certificates.map(({ usage, facts }) => ({
    usage,
    issuer: facts.issuerName,
    notAfter: facts.notAfter.toISOString(),
    daysLeft: Math.floor((facts.notAfter.getTime() - options.now.getTime()) / day),
  }));
  const tries = known?.triesLeft === undefined ? {} : { triesLeft: known.triesLeft, triesKnownFrom: known.from };
  return { product: card.product, number: maskNumber(card.number, options.full), certificates, ...tries };
}

/** An ATR as `ecpa card` tells it. */
export function listAtr(atr: Uint8Array | undefined): { readonly atr?: string } {
  return atr === undefined ? {} : { atr: Buffer.from(atr).toString('hex').toUpperCase() };
}
