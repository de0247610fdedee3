import {
  type BaseBlock,
  BitString,
  ObjectIdentifier,
  OctetString,
  PrintableString,
  Sequence,
  Set as Asn1Set,
} from 'asn1js';
import { AuthorityKeyIdentifier, BasicConstraints, Extension, GeneralName, GeneralNames } from 'pkijs';
import { oid } from './object-identifiers.ts';

/** Bits of keyUsage (RFC 5280 §4.2.1.3) in their first octet. */
export const keyUsageBit = {
  digitalSignature: 0x80,
  keyEncipherment: 0x20,
  dataEncipherment: 0x10,
  keyCertSign: 0x04,
  cRLSign: 0x02,
} as const;

function extension(extnID: string, value: BaseBlock, critical = false): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER() });
}

/** keyUsage with these bits of its first octet; critical. */
export function keyUsage(bits: number): Extension {
  const unusedBits = 31 - Math.clz32(bits & -bits);
  return extension(oid.keyUsage, new BitString({ valueHex: Uint8Array.of(bits), unusedBits }), true);
}

/** basicConstraints of a CA; critical. */
export function certificationAuthority(): Extension {
  return extension(oid.basicConstraints, new BasicConstraints({ cA: true }).toSchema(), true);
}

/** subjectKeyIdentifier (RFC 5280 §4.2.1.2). */
export function subjectKeyIdentifier(identifier: Uint8Array): Extension {
  return extension(oid.subjectKeyIdentifier, new OctetString({ valueHex: Uint8Array.from(identifier) }));
}

/** authorityKeyIdentifier (RFC 5280 §4.2.1.1). */
export function authorityKeyIdentifier(identifier: Uint8Array): Extension {
  const keyIdentifier = new OctetString({ valueHex: Uint8Array.from(identifier) });
  return extension(oid.authorityKeyIdentifier, new AuthorityKeyIdentifier({ keyIdentifier }).toSchema());
}

/** subjectDirectoryAttributes with the last four characters of the holder's ID, as MOICA's certificates have it. */
export function lastFourOfId(id: string): Extension {
  const values = new Asn1Set({ value: [new PrintableString({ value: id.slice(-4) })] });
  const attribute = new Sequence({ value: [new ObjectIdentifier({ value: oid.lastFourOfId }), values] });
  return extension(oid.subjectDirectoryAttributes, new Sequence({ value: [attribute] }));
}

/** extKeyUsage of a TLS server (RFC 5280 §4.2.1.12). */
export function serverAuthentication(): Extension {
  return extension(oid.extKeyUsage, new Sequence({ value: [new ObjectIdentifier({ value: oid.serverAuth })] }));
}

/** subjectAltName with one DNS name (RFC 5280 §4.2.1.6). */
export function subjectAlternativeName(host: string): Extension {
  const dnsName = 2;
  const names = new GeneralNames({ names: [new GeneralName({ type: dnsName, value: host })] });
  return extension(oid.subjectAltName, names.toSchema());
}
