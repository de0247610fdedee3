import { fromHex } from '../../card/iso7816/index.ts';

/** File identifiers of a HiCOS card (facts of HiCOS cards, §3.3). */
export const hicosFid = {
  masterFile: 0x3f00,
  cardData: 0x0900,
  cardNumber: 0x0903,
  version: 0x0905,
  pkcs15: 0x5030,
  tokenInfo: 0x5032,
  privateKeys: 0x4100,
  publicKeys: 0x4101,
  certificates: 0x4104,
  dataObjects: 0x4107,
  certificateBytes: 0x08f2,
  keys: 0x0810,
} as const;

/** Room for each certificate in the file of certificates. */
export const certificateRoom = 0x700;

/** Where each certificate begins in that file. */
export const certificateOffset = { root: 0x0000, issuer: 0x0700, signing: 0x0e00, encipherment: 0x1500 } as const;

/** The four certificates of a card: two of CAs, two of the holder. */
export type CertificateName = keyof typeof certificateOffset;

/** Key references of the holder's two keys; PrKDF tells them. */
export const keyReference = { signing: 0x01, encipherment: 0x05 } as const;

/** ATRs (facts of HiCOS cards, §3.1). */
export const hicosAtr = {
  generation1: fromHex('3BB813008131FA524348544D4F494341A5'),
  generation2: fromHex('3BD8960081B1FE451F0743485447504B494ADD'),
} as const;
