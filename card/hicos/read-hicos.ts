import type { CardCertificate } from '../card.ts';
import { certificateFacts } from '../certificate-facts.ts';
import { CardError } from '../errors.ts';
import type { FileWalk } from './file-walk.ts';
import { holderCertificateOffsets, paths } from './paths.ts';
import { wholeDerValue } from './read-file.ts';

/** A holder's certificate and where it begins in its file. */
export interface PlacedCertificate extends CardCertificate {
  readonly offset: number;
}

/** What a HiCOS card of either generation tells without a PIN. */
export interface HicosContents {
  /** 16 ASCII characters. */
  readonly number: string;
  readonly certificates: readonly PlacedCertificate[];
}

/** The certificate that was read at a place; `undefined` where it is none, or of no use here. */
function placed(der: Uint8Array, offset: number): PlacedCertificate | undefined {
  try {
    const facts = certificateFacts(der);
    return facts.usage && { der, usage: facts.usage, facts, offset };
  } catch {
    return undefined;
  }
}

/** Reads card number and certificates (facts of HiCOS cards, §3.3). Throws `CardError` for answers without sense. */
export async function readHicos(files: FileWalk): Promise<HicosContents> {
  await files.select(paths.cardNumber);
  const number = Buffer.from(await files.read({ offset: 0, enough: () => 16 })).toString('latin1');
  if (!/^[\x21-\x7e]{16}$/.test(number))
    throw new CardError('unexpected-answer', 'the card number is not 16 characters');
  await files.select(paths.certificates);
  const found: (PlacedCertificate | undefined)[] = [];
  let look = (): unknown => undefined;
  for (const offset of holderCertificateOffsets) {
    const reading = files.read({ offset, enough: wholeDerValue });
    // While the card is at work, what it gave before is looked at.
    look();
    const der = await reading;
    look = () => found.push(placed(der, offset));
  }
  look();
  return { number, certificates: found.filter((one) => one !== undefined) };
}
