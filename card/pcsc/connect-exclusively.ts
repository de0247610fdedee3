import { setTimeout as pause } from 'node:timers/promises';
import { ReaderError } from '../errors.ts';
import type { Connection } from '../reader.ts';
import type { PcscProcess } from './pcsc-process.ts';

/** Milliseconds before the second try, and how much longer each pause is than the one before. */
const firstPause = 200;
const growth = 1.5;

/** Tries again while another program holds the card, until `patience` milliseconds are used up. */
async function whileInUse<Result>(patience: number, attempt: () => Promise<Result>): Promise<Result> {
  const end = Date.now() + patience;
  for (let wait = firstPause; ; wait *= growth) {
    try {
      return await attempt();
    } catch (error) {
      const inUse = error instanceof ReaderError && error.reason === 'in-use';
      if (!inUse || Date.now() + wait > end) throw error;
    }
    await pause(wait);
  }
}

/**
 * Opens a card for us alone (SCARD_SHARE_EXCLUSIVE); nobody can come between SELECT and the last answer. Disposing resets
 * the card. Throws `ReaderError`; `in-use` when another program has not let go within `patience` milliseconds.
 */
export async function connectExclusively(
  process: PcscProcess,
  reader: string,
  { patience }: { readonly patience: number },
): Promise<Connection> {
  const doing = `reader "${reader}"`;
  const { id, atr } = await whileInUse(patience, () => process.ask('connect', reader, { doing }));
  let open = true;
  return {
    atr,
    transmit: async (command) => {
      if (!open) throw new ReaderError('card-removed', `${doing}: the connection was closed`);
      const answer = await process.ask('transmit', { id, command }, { doing });
      // Every answer has a status word; some drivers give no byte at all when the card is pulled out amid a command.
      if (answer.length === 0) throw new ReaderError('card-removed', `${doing}: the card gave no answer`);
      return answer;
    },
    [Symbol.asyncDispose]: async () => {
      if (!open) return;
      open = false;
      await process.ask('disconnect', id, { doing }).catch((error: unknown) => {
        // Card, service or child are gone, and a verified PIN with them.
        if (!(error instanceof ReaderError)) throw error;
      });
    },
  };
}
