import type { World } from '../site/index.ts';
import { type ControlAnswer, ok, refuse } from './control-answer.ts';

const hex = /^([0-9a-f]{2})+$/i;

/**
 * Answers `/cards/<number>/<what>`: `GET atr`, `POST transmit` (hex of a command; answered with hex, 410 when the card
 * was removed), `POST reset`.
 */
export async function controlCard(world: World, path: string, body: string): Promise<ControlAnswer> {
  const [, number = '', what] = /^(?:GET|POST) \/cards\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const card = await world.cards.anyCard(number).catch(() => undefined);
  if (!card) return refuse(404, 'nobody has this card');
  const verb = `${path.startsWith('GET') ? 'GET' : 'POST'} ${what ?? ''}`;
  if (verb === 'GET atr') return ok(Buffer.from(card.atr).toString('hex'));
  if (verb === 'POST reset') {
    card.reset();
    return ok('');
  }
  if (verb !== 'POST transmit') return refuse(404, 'known: GET atr, POST transmit, POST reset');
  if (!hex.test(body)) return refuse(400, 'the body must be the command in hex');
  try {
    return ok(Buffer.from(await card.transmit(Buffer.from(body, 'hex'))).toString('hex'));
  } catch {
    return refuse(410, 'the card was removed');
  }
}
