import type { Authority, Credentials } from '../pki/index.ts';
import { type DedicatedFile, dedicatedFile, elementaryFile } from './card-file.ts';
import { type CertificateName, certificateRoom, hicosFid, keyReference } from './hicos-layout.ts';
import { hicosDirectories } from './hicos-directories.ts';
import { tokenInfo } from './pkcs15-objects.ts';

/** What a card has of its holder besides the certificates. */
export interface HicosHolder {
  /** 16 ASCII characters. */
  readonly cardNumber: string;
  readonly pin: string;
}

/** What is written onto a HiCOS card. */
export interface HicosContent {
  /** Whose card it is: a person or an agency. */
  readonly person: HicosHolder;
  readonly credentials: Credentials;
  /** The certificates of the CAs. */
  readonly authority: Pick<Authority, 'root' | 'issuer'>;
}

/** Bytes at the beginning of a file of this size, with padding behind them. Throws `RangeError` when there is no room. */
function padded(size: number, padding: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(size).fill(padding);
  bytes.set(Buffer.concat(parts));
  return bytes;
}

/** The four certificates in one file. Throws `RangeError` when one of them is larger than its room. */
function certificateFile(certificates: Record<CertificateName, Uint8Array>): Uint8Array {
  const { root, issuer, signing, encipherment } = certificates;
  return Buffer.concat([root, issuer, signing, encipherment].map((der) => padded(certificateRoom, 0x00, der)));
}

/** The file system of a person's HiCOS card, the same on both generations (facts of HiCOS cards, §3.3). */
export function hicosFiles({ person, credentials, authority }: HicosContent): DedicatedFile {
  const { signing, encipherment } = credentials;
  const certificates = {
    root: authority.root,
    issuer: authority.issuer,
    signing: signing.certificate,
    encipherment: encipherment.certificate,
  };
  const directories = hicosDirectories(certificates);
  const info = tokenInfo(person.cardNumber, 'Chunghwa Telecom (simulator)', 'HiCOS PKI Smart Card');
  // The keys themselves cannot be read; what READ BINARY gives of their file is empty memory.
  const keyFile = padded(0x40, 0xff, Uint8Array.of(keyReference.signing, keyReference.encipherment));
  return dedicatedFile(hicosFid.masterFile, [
    dedicatedFile(hicosFid.cardData, [
      elementaryFile(hicosFid.cardNumber, Buffer.from(person.cardNumber, 'latin1')),
      elementaryFile(hicosFid.version, Buffer.from('CHT V32N', 'latin1')),
    ]),
    dedicatedFile(hicosFid.pkcs15, [
      elementaryFile(hicosFid.tokenInfo, padded(0x80, 0x00, info)),
      elementaryFile(hicosFid.privateKeys, padded(0x200, 0x00, ...directories.privateKeys)),
      elementaryFile(hicosFid.publicKeys, padded(0x200, 0x00, ...directories.publicKeys)),
      elementaryFile(hicosFid.certificates, padded(0x200, 0xff, ...directories.certificates)),
      elementaryFile(hicosFid.dataObjects, padded(0x100, 0xff, ...directories.dataObjects)),
      elementaryFile(hicosFid.certificateBytes, certificateFile(certificates)),
      elementaryFile(hicosFid.keys, keyFile),
    ]),
  ]);
}
