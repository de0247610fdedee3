export type { Card, CardCertificate, CertificateUsage, UnlockedCard } from './card.ts';
export { type CertificateFacts, certificateFacts } from './certificate-facts.ts';
export {
  CardError,
  type CardReason,
  PinError,
  PinNotSentError,
  type PinReason,
  ReaderError,
  type ReaderReason,
} from './errors.ts';
export { isDiskFull } from './ledger/not-kept.ts';
export { openCard } from './open-card.ts';
export { isNhiCard, type NhiCard } from './nhi/nhi-card.ts';
export { Password, type PasswordLength } from './password.ts';
export { Pin } from './pin.ts';
export { oneVerifyARun, type PinBudget } from './pin-budget.ts';
export type { Connection, Reader } from './reader.ts';
export type { Layer, Transmit } from './transmit.ts';
export { type CardRecord, type Ledger, type LedgerOptions, openLedger } from './ledger/index.ts';
export { openPcsc, type Pcsc, type PcscBinding, type ReaderState } from './pcsc/index.ts';
export {
  defaultPkcs11Modules,
  listPkcs11Tokens,
  openPkcs11Card,
  type Pkcs11Options,
  type Pkcs11Token,
} from './pkcs11/index.ts';
export {
  readTranscript,
  recordReader,
  Replay,
  type Transcript,
  TranscriptError,
  transcriptHead,
} from './transcript/index.ts';
