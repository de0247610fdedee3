import type { Card } from '../card.ts';
import { closedCard } from '../closed-card.ts';
import { CardError } from '../errors.ts';
import type { Connection } from '../reader.ts';
import type { Transmit } from '../transmit.ts';
import { generation2Files } from './file-dialect.ts';
import { FileWalk } from './file-walk.ts';
import { readHicos } from './read-hicos.ts';

/**
 * Reads a HiCOS card of generation 2. Its secure channel is the vendor's and is not built here, so its obstacle is
 * `vendor-channel`: the vendor's PKCS#11 module or the installed component unlocks it.
 */
export async function openHicosGeneration2Card(connection: Connection, transmit: Transmit): Promise<Card> {
  const files = new FileWalk(transmit, generation2Files);
  const contents = { product: 'HiCOS generation 2', ...(await readHicos(files)) };
  return closedCard(connection, contents, new CardError('vendor-channel', 'the channel to the card is its vendor’s'));
}
