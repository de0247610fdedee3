import { type CertificateName, certificateOffset, hicosFid, keyReference } from './hicos-layout.ts';
import type { ValuePath } from './pkcs15-encoding.ts';
import {
  certificateEntry,
  dataObjectEntry,
  keyUsageFlag,
  type Pkcs15Identity,
  type Pkcs15Key,
  privateKeyEntry,
  publicKeyEntry,
} from './pkcs15-objects.ts';

/** The entries of a HiCOS card's four directory files: PrKDF, PuKDF, CDF, DODF. */
export interface HicosDirectories {
  readonly privateKeys: readonly Uint8Array[];
  readonly publicKeys: readonly Uint8Array[];
  readonly certificates: readonly Uint8Array[];
  readonly dataObjects: readonly Uint8Array[];
}

/** Labels and iDs; a key has those of its certificate. */
const identity: Record<CertificateName, Pkcs15Identity> = {
  signing: { label: 'cert1', id: 0x01 },
  encipherment: { label: 'cert2', id: 0x02 },
  issuer: { label: 'issuer', id: 0x03 },
  root: { label: 'root', id: 0x04 },
};

const { sign, verify, decrypt, unwrap, encrypt, wrap } = keyUsageFlag;

/** Writes the directories for certificates of these bytes. */
export function hicosDirectories(certificates: Record<CertificateName, Uint8Array>): HicosDirectories {
  const inPkcs15 = (fid: number): readonly number[] => [hicosFid.masterFile, hicosFid.pkcs15, fid];
  const certificatePath = (name: CertificateName): ValuePath => ({
    path: inPkcs15(hicosFid.certificateBytes),
    place: { index: certificateOffset[name], length: certificates[name].length },
  });
  const certificate = (name: CertificateName, authority: boolean): Uint8Array =>
    certificateEntry(identity[name], authority, certificatePath(name));
  const key = (name: keyof typeof keyReference, usage: number): Pkcs15Key => ({
    usage,
    reference: keyReference[name],
    path: { path: inPkcs15(hicosFid.keys) },
  });
  return {
    privateKeys: [
      privateKeyEntry(identity.signing, key('signing', sign)),
      privateKeyEntry(identity.encipherment, key('encipherment', decrypt | unwrap)),
    ],
    publicKeys: [
      publicKeyEntry(identity.signing, key('signing', verify)),
      publicKeyEntry(identity.encipherment, key('encipherment', encrypt | wrap)),
    ],
    certificates: [
      certificate('signing', false),
      certificate('encipherment', false),
      certificate('issuer', true),
      certificate('root', true),
    ],
    dataObjects: [
      dataObjectEntry('card number', { path: [hicosFid.masterFile, hicosFid.cardData, hicosFid.cardNumber] }),
    ],
  };
}
