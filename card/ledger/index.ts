export type { CardRecord } from './card-record.ts';
export type { Ledger } from './ledger.ts';
export { type LedgerOptions, openLedger } from './open-ledger.ts';
