import type { Card, CardReason, CardRecord, CertificateFacts } from '../../card/index.ts';
import type { ErrorReport } from '../../reports/index.ts';

/** Days under which a certificate's end is worth a warning. */
const soon = 60;
const day = 24 * 3_600_000;

/** A certificate as `ecpa card` tells it. */
export interface CertificateListing {
  readonly usage: string;
  readonly issuer: string;
  /** ISO 8601. */
  readonly notAfter: string;
  /** Whole days until then; negative when it is over. */
  readonly daysLeft: number;
  readonly state: 'valid' | 'expires-soon' | 'expired' | 'not-yet-valid';
}

/** A card as `ecpa card` tells it. */
export interface CardListing {
  readonly product: string;
  readonly number: string;
  readonly certificates: readonly CertificateListing[];
  /** What it takes to unlock it through PC/SC: the key that wraps its PIN, its issuer's software, or nothing does. */
  readonly unlockedBy?: 'key' | 'vendor' | 'nothing';
  /** As last known; a card is never asked, since that could cost a try. */
  readonly triesLeft?: number;
  readonly triesKnownFrom?: string;
  /** ISO 8601. */
  readonly triesKnownAt?: string;
  /** What came of the last PIN, where the ledger knows it; with `wrong-pin` and `unsettled` no unattended run sends another. */
  readonly lastPin?: CardRecord['state'];
  /** Flags of a PKCS#11 token, by their names there. */
  readonly flags?: readonly string[];
}

/** A reader as `ecpa card` tells it. */
export interface ReaderListing {
  readonly name: string;
  /** Upper-case hex. */
  readonly atr?: string;
  readonly card?: CardListing;
  /** Why the card in it could not be read. */
  readonly problem?: Pick<ErrorReport, 'code' | 'message' | 'remedy'>;
}

/** What is told of a card besides itself. */
export interface ListingFacts {
  readonly known: CardRecord | undefined;
  /** Whether the number is shown whole. */
  readonly full: boolean;
  readonly now: Date;
}

/** The number with all but its ends covered, unless the person wants it whole. */
export function maskNumber(number: string, full: boolean): string {
  return full ? number : number.replace(/(?<=^.{4}).*(?=.{4}$)/, ({ length }) => '•'.repeat(length));
}

function stateOf({ notBefore, notAfter }: CertificateFacts, daysLeft: number, now: Date): CertificateListing['state'] {
  if (notAfter < now) return 'expired';
  if (notBefore > now) return 'not-yet-valid';
  return daysLeft < soon ? 'expires-soon' : 'valid';
}

const unlockers: Partial<Record<CardReason, NonNullable<CardListing['unlockedBy']>>> = {
  'no-wrapping-key': 'key',
  'vendor-channel': 'vendor',
  'wrong-kind': 'nothing',
};

/** What is told of a card that was read without a PIN. */
export function listCard(
  card: Pick<Card, 'product' | 'number' | 'certificates' | 'obstacle'>,
  { known, full, now }: ListingFacts,
): CardListing {
  const certificates = card.certificates.map(({ usage, facts }) => {
    const daysLeft = Math.floor((facts.notAfter.getTime() - now.getTime()) / day);
    const state = stateOf(facts, daysLeft, now);
    return { usage, issuer: facts.issuerName, notAfter: facts.notAfter.toISOString(), daysLeft, state };
  });
  const unlockedBy = card.obstacle && unlockers[card.obstacle.reason];
  return {
    product: card.product,
    number: maskNumber(card.number, full),
    certificates,
    ...(unlockedBy ? { unlockedBy } : {}),
    ...(known?.triesLeft === undefined
      ? {}
      : { triesLeft: known.triesLeft, triesKnownFrom: known.from, triesKnownAt: known.at }),
    ...(known ? { lastPin: known.state } : {}),
  };
}

/** An ATR as `ecpa card` tells it. */
export function listAtr(atr: Uint8Array | undefined): { readonly atr?: string } {
  return atr === undefined || atr.length === 0 ? {} : { atr: Buffer.from(atr).toString('hex').toUpperCase() };
}
