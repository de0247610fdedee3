import type { ReaderState } from './pcsc.ts';
import type { ReaderRow } from './pcsc-requests.ts';

/** Bits of SCARD_READERSTATE.dwEventState (winscard.h). */
const bit = { present: 0x20, exclusive: 0x80, inUse: 0x100, mute: 0x200 } as const;

/** What a reader's bits mean. */
export function readerState({ name, state, atr }: ReaderRow): ReaderState {
  const present = (state & bit.present) !== 0;
  const card = present ? (state & bit.mute ? 'mute' : 'present') : 'absent';
  return {
    name,
    card,
    changes: state >>> 16,
    inUse: (state & (bit.exclusive | bit.inUse)) !== 0,
    ...(card === 'present' && atr ? { atr } : {}),
  };
}
