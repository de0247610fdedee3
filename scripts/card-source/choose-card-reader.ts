import { CardError, oneVerifyARun, openCard, type Pcsc, type Reader, ReaderError } from '../../card/index.ts';

/** Whether the card in a reader could log in, by what it answers; no PIN is sent. Throws `ReaderError`. */
async function mayLogIn(reader: Reader): Promise<boolean> {
  try {
    await using card = await openCard(reader, { wrappingKeyOf: () => undefined, budget: oneVerifyARun() });
    const reason = card.obstacle?.reason;
    return reason !== 'wrong-kind' && reason !== 'no-signing-certificate';
  } catch (error) {
    if (error instanceof CardError) return false;
    throw error;
  }
}

/**
 * The reader that `--reader` means, else the only one with a card, else the only one whose card can log in: a 健保卡 beside it
 * is no choice. Throws `ReaderError`; `several-cards` names the readers.
 */
export async function chooseCardReader(pcsc: Pcsc, wanted: string | undefined): Promise<Reader> {
  try {
    return await pcsc.choose({ reader: wanted });
  } catch (error) {
    if (!(error instanceof ReaderError) || error.reason !== 'several-cards') throw error;
    const candidates: Reader[] = [];
    for (const { name, card } of await pcsc.list()) {
      if (card !== 'present' || (wanted !== undefined && !name.includes(wanted))) continue;
      const reader = pcsc.reader(name);
      if (await mayLogIn(reader)) candidates.push(reader);
    }
    const [only, another] = candidates;
    if (!only || another) throw error;
    return only;
  }
}
