import type { Card, CardCertificate, CertificateUsage } from '../../card/index.ts';
import type { AnswerJson } from './answer.ts';
import { componentVersion } from './component.ts';
import { LastError, ReturnCode } from './return-code.ts';

/** What `pkcs11info` is told from. */
export interface Pkcs11InfoInput {
  readonly card: Card | undefined;
  readonly readerName: string | undefined;
  readonly withCertificates: boolean;
}

const usageWords: Readonly<Record<CertificateUsage, { readonly label: string; readonly usage: string }>> = {
  digitalSignature: { label: 'cert1', usage: 'digitalSignature' },
  keyEncipherment: { label: 'cert2', usage: 'keyEncipherment|dataEncipherment' },
};

/** As the vendor's component lists them: some clients take the first one. */
const order: readonly CertificateUsage[] = ['digitalSignature', 'keyEncipherment'];

/** `YYMMDDHHMMSSZ` (UTCTime, RFC 5280 §4.1.2.5.1). */
function utcTime(date: Date): string {
  return `${date.toISOString().slice(2, 19).replace(/\D/g, '')}Z`;
}

function certificateJson(certificate: CardCertificate, withBytes: boolean): Readonly<Record<string, unknown>> {
  const { serial, subjectName, idTail, notBefore, notAfter } = certificate.facts;
  const { label, usage } = usageWords[certificate.usage];
  return {
    label,
    ...(withBytes ? { certb64: Buffer.from(certificate.der).toString('base64') } : {}),
    sn: serial,
    subjectCN: subjectName,
    subjectID: idTail,
    usage,
    notBefore: utcTime(notBefore),
    notAfter: utcTime(notAfter),
    notAfterT: Math.floor(notAfter.getTime() / 1000),
  };
}

function tokenJson({ card, withCertificates }: Pkcs11InfoInput): unknown {
  if (!card) return 'unknown token';
  const signatureFirst = card.certificates.toSorted((a, b) => order.indexOf(a.usage) - order.indexOf(b.usage));
  return {
    serialNumber: card.number,
    label: 'HiCOS PKI Smart Card',
    certs: signatureFirst.map((certificate) => certificateJson(certificate, withCertificates)),
  };
}

/** HiPKI's answer about readers and cards: one slot, or none without a reader; the token is a text while no card is in. */
export function pkcs11Info(input: Pkcs11InfoInput): AnswerJson {
  const { readerName } = input;
  return {
    func: 'pkcs11info',
    ret_code: ReturnCode.ok,
    last_error: LastError.none,
    serverVersion: componentVersion,
    slots: readerName === undefined ? [] : [{ slotDescription: readerName, token: tokenJson(input) }],
  };
}
