import {
  type Card,
  CardError,
  oneVerifyARun,
  openCard,
  type Pcsc,
  type Reader,
  ReaderError,
} from '../../card/index.ts';

/** Whether a card may be the one that is meant. */
export type Suits = (card: Card) => boolean;

/** Whether a card could log in by its certificate. */
const mayLogIn: Suits = ({ obstacle }) =>
  obstacle?.reason !== 'wrong-kind' && obstacle?.reason !== 'no-signing-certificate';

/** Whether the card in a reader suits, by what it answers; no PIN is sent. Throws `ReaderError`. */
async function holdsSuitable(reader: Reader, suits: Suits): Promise<boolean> {
  try {
    await using card = await openCard(reader, { wrappingKeyOf: () => undefined, budget: oneVerifyARun() });
    return suits(card);
  } catch (error) {
    if (error instanceof CardError) return false;
    throw error;
  }
}

/**
 * The reader that `--reader` means, else the only one with a card, else the only one whose card suits (by default: can log in by
 * its certificate; a 健保卡 beside it is no choice). Throws `ReaderError`; `several-cards` names the readers.
 */
export async function chooseCardReader(
  pcsc: Pcsc,
  wanted: string | undefined,
  suits: Suits = mayLogIn,
): Promise<Reader> {
  try {
    return await pcsc.choose({ reader: wanted });
  } catch (error) {
    if (!(error instanceof ReaderError) || error.reason !== 'several-cards') throw error;
    const candidates: Reader[] = [];
    for (const { name, card } of await pcsc.list()) {
      if (card !== 'present' || (wanted !== undefined && !name.includes(wanted))) continue;
      const reader = pcsc.reader(name);
      if (await holdsSuitable(reader, suits)) candidates.push(reader);
    }
    const [only, another] = candidates;
    if (!only || another) throw error;
    return only;
  }
}
