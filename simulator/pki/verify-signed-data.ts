import type { Certificate } from 'pkijs';
import { BitString } from 'asn1js';
import { certificateDer } from './certificate-issuer.ts';
import { chainFault, type TrustContext } from './chain-fault.ts';
import { keyUsageBit } from './extensions.ts';
import { oid } from './object-identifiers.ts';
import { type ParsedSignedData, parseSignedData } from './parse-signed-data.ts';
import { serialToHex } from './serial-number.ts';
import type { SignatureFault, SignatureVerdict, SignerCertificate } from './signature-verdict.ts';

/** RSASSA-PKCS1-v1_5 under either of its two names in a SignerInfo (RFC 5754 §3.2). */
const signatureAlgorithms: readonly string[] = [oid.rsaEncryption, oid.sha256WithRSAEncryption];

const invalid = (reason: SignatureFault): SignatureVerdict => ({ kind: 'invalid', reason });

/** The signer's certificate when the signature is right; a fault when it is not. */
async function signerOf({ signedData, signerInfo }: ParsedSignedData): Promise<Certificate | SignatureFault> {
  const { digestAlgorithm, signatureAlgorithm } = signerInfo;
  if (digestAlgorithm.algorithmId !== oid.sha256) return 'bad-signature';
  if (!signatureAlgorithms.includes(signatureAlgorithm.algorithmId)) return 'bad-signature';
  try {
    const { signatureVerified, signerCertificate } = await signedData.verify({ signer: 0, extendedMode: true });
    if (!signerCertificate) return 'malformed';
    return signatureVerified ? signerCertificate : 'bad-signature';
  } catch (error) {
    const found = error instanceof Object && 'signerCertificate' in error && error.signerCertificate;
    return found ? 'bad-signature' : 'malformed';
  }
}

function maySign({ extensions }: Certificate): boolean {
  const bits: unknown = extensions?.find(({ extnID }) => extnID === oid.keyUsage)?.parsedValue;
  const first = bits instanceof BitString ? (bits.valueBlock.valueHexView[0] ?? 0) : 0;
  return (first & keyUsageBit.digitalSignature) !== 0;
}

function describe(certificate: Certificate): SignerCertificate {
  const commonName = certificate.subject.typesAndValues.find(({ type }) => type === oid.commonName);
  return {
    serial: serialToHex(certificate.serialNumber),
    subjectCN: commonName?.value.valueBlock.value ?? '',
    der: certificateDer(certificate),
  };
}

/** Examines a CMS SignedData in the order of `SignatureFault`; trust is asked for only when it comes to that. */
export async function verifySignedData(
  der: Uint8Array,
  expectedContent: Uint8Array,
  trust: () => Promise<TrustContext>,
): Promise<SignatureVerdict> {
  const parsed = parseSignedData(der);
  if (!parsed) return invalid('malformed');
  if (!parsed.content || !Buffer.from(parsed.content).equals(expectedContent)) return invalid('content-mismatch');
  const signer = await signerOf(parsed);
  if (typeof signer === 'string') return invalid(signer);
  const fault = await chainFault(signer, await trust());
  if (fault) return invalid(fault);
  if (!maySign(signer)) return invalid('wrong-usage');
  const cardNumber = parsed.attributeText(oid.cardNumber);
  const nonce = parsed.attributeText(oid.nonce);
  return {
    kind: 'valid',
    certificate: describe(signer),
    ...(cardNumber === undefined ? {} : { cardNumber }),
    ...(nonce === undefined ? {} : { nonce }),
  };
}
