import { join } from 'node:path';
import { oneVerifyARun, openLedger, type PinBudget } from '../../card/index.ts';
import type { CardSource } from '../card-source/card-source.ts';
import { stateFolder } from '../settings/state-folder.ts';

/** Where the ledger of PIN tries lies. */
export function ledgerFolder(): string {
  return join(stateFolder(process.env), 'pin-ledger');
}

/**
 * The PIN budget of this run: one VERIFY, and only where the ledger of all runs allows it. A virtual card that ends
 * with the run needs no ledger; one that lives in a running simulator is told from its namesakes by `ledgerName`.
 */
export async function runBudget(source: CardSource, attended: boolean): Promise<PinBudget> {
  if (source.passing) return oneVerifyARun();
  const budget = (await openLedger({ folder: ledgerFolder(), attended })).budget();
  return { spend: (cardNumber, verify) => budget.spend(source.ledgerName ?? cardNumber, verify) };
}
