import type { Moment } from '../../card/kills/card-with-trap.ts';

/** What is wrong with the reader before the run, and what happens to it during the run. */
export interface ReaderTrouble {
  readonly state?: 'empty' | 'in use' | 'two cards' | 'service down';
  /** Happens at a command of the card. */
  readonly accident?: { readonly victim: 'child' | 'card' | 'service'; readonly moment: Moment };
}
