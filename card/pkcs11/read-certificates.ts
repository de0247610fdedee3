import type { CardCertificate } from '../card.ts';
import { type CertificateFacts, certificateFacts } from '../certificate-facts.ts';
import type { TokenProcess } from './token-process.ts';

/** A certificate of a token, and the id that it shares with its key. */
export interface TokenCertificate extends CardCertificate {
  /** CKA_ID as hex. */
  readonly id: string;
}

/** Bytes of a CKA_ID as hex. */
export const idOf = (id: Uint8Array): string => Buffer.from(id).toString('hex');

/** The certificate's facts; `undefined` for what is none, such as an attribute certificate. */
function readFacts(der: Uint8Array): CertificateFacts | undefined {
  try {
    return certificateFacts(der);
  } catch {
    return undefined;
  }
}

/** The holder's certificates on a token, in its order; those of authorities have no usage here and are left out. */
export async function readCertificates(process: TokenProcess): Promise<TokenCertificate[]> {
  const rows = await process.ask('certificates', undefined, 'read the certificates');
  return rows.flatMap(({ id, der }) => {
    const facts = readFacts(der);
    return facts?.usage ? [{ der, usage: facts.usage, facts, id: idOf(id) }] : [];
  });
}
