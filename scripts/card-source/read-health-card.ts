import {
  CardError,
  isNhiCard,
  type NhiCard,
  oneVerifyARun,
  openCard,
  openPcsc,
  type Reader,
  ReaderError,
} from '../../card/index.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import { chooseCardReader } from './choose-card-reader.ts';
import { pcscEnvironment } from './pcsc-card-source.ts';
import { virtualReader } from './virtual-reader.ts';

/** What a 健保卡 tells without any password. */
export type HealthCardData = NhiCard['basicData'];

/** Reads the card and lets it go, as the component has to get at it afterwards. */
async function readIn(reader: Reader): Promise<HealthCardData> {
  await using card = await openCard(reader, { wrappingKeyOf: () => undefined, budget: oneVerifyARun() });
  if (isNhiCard(card)) return card.basicData;
  throw new CardError('wrong-kind', `${card.product}: --login nhi needs a 健保卡`);
}

/**
 * Reads the 健保卡 of the simulator's person, or the one in a reader of this machine. Nothing secret is sent, and the card is
 * reset. Throws `ReaderError` or `CardError`.
 */
export async function readHealthCard(
  kind: 'virtual' | 'pcsc',
  settings: Pick<Settings, 'reader'>,
  { simulated }: Pick<Site, 'simulated'>,
): Promise<HealthCardData> {
  if (kind === 'virtual') {
    const healthCard = simulated?.healthCard;
    if (!healthCard) throw new ReaderError('no-card', 'who was chosen at the simulator has no 健保卡');
    return readIn(virtualReader('Virtual reader', () => healthCard.insertCard()));
  }
  await using pcsc = await openPcsc({ environment: pcscEnvironment() });
  return await readIn(await chooseCardReader(pcsc, settings.reader, isNhiCard));
}
