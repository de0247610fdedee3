export type { Card, CardCertificate, CertificateUsage, UnlockedCard } from './card.ts';
export { CardError, type CardReason, PinError, type PinReason, ReaderError, type ReaderReason } from './errors.ts';
export { Pin } from './pin.ts';
export type { Connection, Reader } from './reader.ts';
export type { Layer, Transmit } from './transmit.ts';
