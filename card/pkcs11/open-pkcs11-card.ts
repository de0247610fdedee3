import type { Card } from '../card.ts';
import { CardError } from '../errors.ts';
import type { Ledger } from '../ledger/index.ts';
import type { PinBudget } from '../pin-budget.ts';
import { chooseToken } from './choose-token.ts';
import { Pkcs11Card } from './pkcs11-card.ts';
import { TokenProcess } from './token-process.ts';

/** How a card is opened through a PKCS#11 module. */
export interface Pkcs11Options {
  /** Absolute path of the module (see `defaultPkcs11Modules`). */
  readonly module: string;
  readonly budget: PinBudget;
  /** Is told of the tries left that the token's flags show. */
  readonly ledger?: Pick<Ledger, 'note'>;
  /** The reader's name or a part of it, or the token's label; needed where there are several cards. */
  readonly reader?: string;
  /** The whole environment of the module's process, such as `SOFTHSM2_CONF`; default: empty. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds that one question to the module may take; default: 30 000. */
  readonly timeout?: number;
}

/**
 * Opens the card that a PKCS#11 module sees and reads its certificates. No PIN is sent. Throws `ReaderError`
 * (`no-service`, `no-card`, `several-cards`, …) or `CardError`; the module's process has ended then.
 */
export async function openPkcs11Card(options: Pkcs11Options): Promise<Card> {
  const { module, budget, ledger, reader, environment = {}, timeout = 30_000 } = options;
  const process = await TokenProcess.start({ module, environment, timeout });
  try {
    const token = chooseToken(await process.ask('tokens', undefined, 'look for cards'), reader);
    if (token.serialNumber === '') throw new CardError('unexpected-answer', 'the card tells no number');
    await process.ask('open', token.slot, 'open the card');
    return await Pkcs11Card.read(process, token, { budget, ledger });
  } catch (error) {
    await process[Symbol.asyncDispose]();
    throw error;
  }
}
