import { join } from 'node:path';
import { oneVerifyARun, openLedger, type PinBudget } from '../../card/index.ts';
import type { CardSource, PinGuard } from '../card-source/card-source.ts';
import { stateFolder } from '../settings/state-folder.ts';

/** Where the ledger of PIN tries lies. */
export function ledgerFolder(): string {
  return join(stateFolder(process.env), 'pin-ledger');
}

/**
 * The guard of this run: one VERIFY, and only where the ledger of all runs allows it. A virtual card that ends with the
 * run needs no ledger; one that lives in a running simulator is told from its namesakes by `ledgerName`.
 */
export async function openPinGuard(
  source: Pick<CardSource, 'ledgerName' | 'passing'>,
  attended: boolean,
): Promise<PinGuard> {
  if (source.passing) return { budget: oneVerifyARun() };
  const ledger = await openLedger({ folder: ledgerFolder(), attended });
  const budget = ledger.budget();
  const spend: PinBudget['spend'] = (cardNumber, verify) => budget.spend(source.ledgerName ?? cardNumber, verify);
  return { budget: { spend }, ledger };
}
