import type { CardCertificate } from '../../card/index.ts';
import type { Entrance } from './way-in.ts';

/** Whose documents are expected, and whether it is an organisation's card, by the certificate that signs. */
export function whoIsIn(certificates: readonly CardCertificate[]): Pick<Entrance, 'holder' | 'organisation'> {
  const facts = certificates.find(({ usage }) => usage === 'digitalSignature')?.facts;
  const holder = { name: facts?.subjectName ?? '', idLastFour: facts?.idTail };
  return { holder, ...(facts?.organisation === undefined ? {} : { organisation: facts.organisation }) };
}
