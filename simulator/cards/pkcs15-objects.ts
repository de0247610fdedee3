import { Boolean as Asn1Boolean } from 'asn1js';
import {
  der,
  integer,
  namedBits,
  octets,
  pathOf,
  retagged,
  sequence,
  tagged,
  text,
  type ValuePath,
} from './pkcs15-encoding.ts';

/** The label of an object and the iD that links a key and its certificate. */
export interface Pkcs15Identity {
  readonly label: string;
  readonly id: number;
}

/** An RSA-2048 key as a directory tells it. */
export interface Pkcs15Key {
  /** `keyUsageFlag`s. */
  readonly usage: number;
  /** What the signing command wants in P2. */
  readonly reference: number;
  readonly path: ValuePath;
}

/** KeyUsageFlags in their first octet. */
export const keyUsageFlag = {
  encrypt: 0x80,
  decrypt: 0x40,
  sign: 0x20,
  wrap: 0x08,
  unwrap: 0x04,
  verify: 0x02,
} as const;

/** CommonObjectFlags: private. */
const privateObject = 0x80;

/** KeyAccessFlags: sensitive, always sensitive, never extractable, made on the card. */
const neverLeaves = 0xb8;

/** TokenFlags: login required. */
const loginRequired = 0x40;

/** The authentication object that guards the private keys. */
const pinObject = 0x01;

const modulusBits = 2048;

/** A PrivateKeyObject of PrKDF (ISO/IEC 7816-15, PKCS #15 v1.1): guarded by the PIN. */
export function privateKeyEntry({ label, id }: Pkcs15Identity, { usage, reference, path }: Pkcs15Key): Uint8Array {
  return der(
    sequence(
      sequence(text(label), namedBits(privateObject), octets(pinObject)),
      sequence(octets(id), namedBits(usage), namedBits(neverLeaves), integer(reference)),
      tagged(1, sequence(pathOf(path), integer(modulusBits))),
    ),
  );
}

/** A PublicKeyObject of PuKDF, with the key reference of its private one. */
export function publicKeyEntry({ label, id }: Pkcs15Identity, { usage, reference, path }: Pkcs15Key): Uint8Array {
  return der(
    sequence(
      sequence(text(label), namedBits(0)),
      sequence(octets(id), namedBits(usage), integer(reference)),
      tagged(1, sequence(pathOf(path), integer(modulusBits))),
    ),
  );
}

/** A CertificateObject of CDF; `authority` says that it is a CA's. */
export function certificateEntry({ label, id }: Pkcs15Identity, authority: boolean, path: ValuePath): Uint8Array {
  return der(
    sequence(
      sequence(text(label), namedBits(0)),
      sequence(octets(id), ...(authority ? [new Asn1Boolean({ value: true })] : [])),
      tagged(1, sequence(pathOf(path))),
    ),
  );
}

/** A DataObject of DODF, opaque. */
export function dataObjectEntry(label: string, path: ValuePath): Uint8Array {
  return der(sequence(sequence(text(label), namedBits(0)), sequence(text('HiCOS')), tagged(1, pathOf(path))));
}

/** TokenInfo: version 1, serial number, manufacturer, label, flags. */
export function tokenInfo(serialNumber: string, manufacturer: string, label: string): Uint8Array {
  const serial = octets(...Buffer.from(serialNumber, 'latin1'));
  return der(sequence(integer(0), serial, text(manufacturer), retagged(0, text(label)), namedBits(loginRequired)));
}
