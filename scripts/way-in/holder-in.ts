import type { CardCertificate } from '../../card/index.ts';
import type { Holder } from '../../documents/index.ts';

/** Whose documents are expected, by the certificate that signs. */
export function holderIn(certificates: readonly CardCertificate[]): Holder {
  const facts = certificates.find(({ usage }) => usage === 'digitalSignature')?.facts;
  return { name: facts?.subjectName ?? '', idLastFour: facts?.idTail };
}
