import { openCard, openLedger, type Reader } from '../../../card/index.ts';
import { testWrappingKey } from '../../../simulator/cards/index.ts';
import { pinOf } from '../../fixtures/pin-of.ts';

/** What an unattended run does with a card. */
export interface Job {
  /** Folder of the ledger. */
  readonly folder: string;
  readonly pin: string;
}

/** Does it; gives `signed`, or the reason of the error. */
export async function unlockAndSign(reader: Reader, { folder, pin }: Job): Promise<string> {
  try {
    const ledger = await openLedger({ folder, attended: false, patience: 0 });
    await using card = await openCard(reader, { wrappingKeyOf: () => testWrappingKey, budget: ledger.budget() });
    const unlocked = await card.unlock(pinOf(pin));
    await unlocked.sign(new Uint8Array(51));
    return 'signed';
  } catch (error) {
    return error instanceof Error && 'reason' in error ? String(error.reason) : String(error);
  }
}
