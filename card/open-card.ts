import type { Card } from './card.ts';
import { CardError } from './errors.ts';
import { type HicosSecrets, openHicosCard } from './hicos/hicos-card.ts';
import { openHicosGeneration2Card } from './hicos/hicos-generation2-card.ts';
import { identifyHicos } from './hicos/identify.ts';
import { correctedLength } from './layers/corrected-length.ts';
import { ExchangeLimit } from './layers/exchange-limit.ts';
import { getResponse } from './layers/get-response.ts';
import { shortAnswer } from './layers/short-answer.ts';
import { identifyNhi, openNhiCard } from './nhi/nhi-card.ts';
import type { Connection, Reader } from './reader.ts';
import type { Transmit } from './transmit.ts';

/** Twice as many commands as the largest card needs that gives 16 bytes at once. */
const mostToOpen = 600;

async function openProfile(connection: Connection, transmit: Transmit, secrets: HicosSecrets): Promise<Card> {
  const generation = await identifyHicos(transmit);
  if (generation === 1) return openHicosCard(connection, transmit, secrets);
  if (generation === 2) return openHicosGeneration2Card(connection, transmit);
  if (await identifyNhi(transmit)) return openNhiCard(connection, transmit);
  throw new CardError('unknown', 'a card that no profile knows');
}

/**
 * Opens the card in a reader and finds out by its answers what it is. No PIN is sent.
 * Throws `CardError` (`unknown`, `unexpected-answer`) or `ReaderError`; the card is reset then.
 */
export async function openCard(reader: Reader, secrets: HicosSecrets): Promise<Card> {
  const connection = await reader.connect();
  try {
    const limit = new ExchangeLimit(mostToOpen);
    const transmit = getResponse(correctedLength(shortAnswer(limit.layer(connection.transmit))));
    const card = await openProfile(connection, transmit, secrets);
    limit.lift();
    return card;
  } catch (error) {
    await connection[Symbol.asyncDispose]();
    throw error;
  }
}
