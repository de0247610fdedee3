export { openPcsc } from './open-pcsc.ts';
export type { Pcsc, ReaderState } from './pcsc.ts';
export type { PcscBinding } from './pcsc-requests.ts';
