import type { Card } from '../card.ts';
import { closedCard } from '../closed-card.ts';
import { CardError } from '../errors.ts';
import { type Command, exchange, unexpected } from '../exchange.ts';
import { fromHex, StatusWord } from '../iso7816/index.ts';
import type { Connection } from '../reader.ts';
import type { Transmit } from '../transmit.ts';
import { type NhiBasicData, parseBasicData } from './basic-data.ts';

/** SELECT of the NHI application by its 16-byte AID (facts of NHI cards, §2). */
const selectApplication: Command<boolean> = {
  name: 'SELECT (NHI)',
  apdu: { cla: 0x00, ins: 0xa4, p1: 0x04, p2: 0x00, data: fromHex('D1580000010000000000000000001100') },
  parse: ({ statusWord }) => statusWord === StatusWord.ok,
};

const getBasicData: Command<NhiBasicData> = {
  name: 'GET DATA (NHI basic data)',
  apdu: { cla: 0x00, ins: 0xca, p1: 0x11, p2: 0x00, data: fromHex('0000') },
  parse: (response) => {
    if (response.statusWord !== StatusWord.ok) throw unexpected('GET DATA', response);
    return parseBasicData(response.data);
  },
};

/** Whether an NHI card answers. It stays selected. */
export async function identifyNhi(transmit: Transmit): Promise<boolean> {
  return exchange(transmit, selectApplication);
}

/** An NHI card with what it tells of its holder. */
export interface NhiCard extends Card {
  readonly basicData: NhiBasicData;
}

/** Whether a card that was read is an NHI card. */
export function isNhiCard(card: Card): card is NhiCard {
  return 'basicData' in card;
}

/** Reads a selected NHI card. It has no PIN (its password is kept by the server): its obstacle is `wrong-kind`. */
export async function openNhiCard(connection: Connection, transmit: Transmit): Promise<NhiCard> {
  const basicData = await exchange(transmit, getBasicData);
  const contents = { product: 'NHI card', number: basicData.cardNumber, certificates: [], basicData };
  return closedCard(connection, contents, new CardError('wrong-kind', '健保卡 (NHI card)'));
}
