import type { Card } from './card.ts';
import { CardError } from './errors.ts';
import { type HicosSecrets, openHicosCard } from './hicos/hicos-card.ts';
import { openHicosGeneration2Card } from './hicos/hicos-generation2-card.ts';
import { identifyHicos } from './hicos/identify.ts';
import { correctedLength } from './layers/corrected-length.ts';
import { getResponse } from './layers/get-response.ts';
import { identifyNhi, openNhiCard } from './nhi/nhi-card.ts';
import type { Reader } from './reader.ts';

/**
 * Opens the card in a reader and finds out by its answers what it is. No PIN is sent.
 * Throws `CardError` (`unknown`, `unexpected-answer`) or `ReaderError`; the card is reset then.
 */
export async function openCard(reader: Reader, secrets: HicosSecrets): Promise<Card> {
  const connection = await reader.connect();
  try {
    const transmit = getResponse(correctedLength(connection.transmit));
    const generation = await identifyHicos(transmit);
    if (generation === 1) return await openHicosCard(connection, transmit, secrets);
    if (generation === 2) return await openHicosGeneration2Card(connection, transmit);
    if (await identifyNhi(transmit)) return await openNhiCard(connection, transmit);
    throw new CardError('unknown', 'a card that no profile knows');
  } catch (error) {
    await connection[Symbol.asyncDispose]();
    throw error;
  }
}
