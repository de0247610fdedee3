/** The file that all paths begin at (ISO/IEC 7816-4 §5.3.1). */
export const masterFile = 0x3f00;

/** The files of a HiCOS card that read without a PIN (facts of HiCOS cards, §3.3; OpenSC and public transcripts). */
export const paths = {
  cardNumber: [masterFile, 0x0900, 0x0903],
  privateKeyDirectory: [masterFile, 0x5030, 0x4100],
  certificateDirectory: [masterFile, 0x5030, 0x4104],
  certificates: [masterFile, 0x5030, 0x08f2],
  keys: [masterFile, 0x5030, 0x0810],
} as const;

/** Where the holder's two certificates begin in the file of certificates. Which of them signs, their keyUsage tells. */
export const holderCertificateOffsets = [0x0e00, 0x1500] as const;
