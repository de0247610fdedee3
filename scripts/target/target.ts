import type { Reader } from '../../card/index.ts';

/** Where a run goes, and the card it uses there. */
export interface Target extends AsyncDisposable {
  readonly kind: 'sim' | 'live';
  /** Origin of eCPA. */
  readonly site: string;
  readonly reader: Reader;
  /** The key that wraps the PIN of a HiCOS card of generation 1, where there is one. */
  readonly wrappingKey: Uint8Array | undefined;
  /** The PIN of a virtual card, which is no secret. */
  readonly knownPin: string | undefined;
}
