import type { CardCertificate } from '../card.ts';
import { type CertificateFacts, certificateFacts } from '../certificate-facts.ts';
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

/** The certificate's facts; `undefined` where the card has none at this place. */
function readFacts(der: Uint8Array): CertificateFacts | undefined {
  try {
    return certificateFacts(der);
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
  const certificates: PlacedCertificate[] = [];
  for (const offset of holderCertificateOffsets) {
    const der = await files.read({ offset, enough: wholeDerValue });
    const facts = readFacts(der);
    if (facts?.usage) certificates.push({ der, usage: facts.usage, facts, offset });
  }
  return { number, certificates };
}
