import { CardError, PinError, ReaderError } from '../../../card/index.ts';
import type { ErrorCode, Finding, LayerName, Tell } from '../../../reports/index.ts';
import { SiteError } from '../../../pages/index.ts';
import { toFailure } from '../../run/failure.ts';
import type { CardAtHand } from '../card-at-hand.ts';
import type { Ground } from '../ground.ts';

const order = ['service', 'reader', 'card', 'kind'] as const satisfies readonly LayerName[];

type ReadLayer = (typeof order)[number];

const layersOfCodes: Partial<Record<ErrorCode, ReadLayer>> = {
  'READER.NONE': 'reader',
  'READER.NO_CARD': 'card',
  'READER.IN_USE': 'card',
  'READER.REMOVED': 'card',
  'READER.TIMEOUT': 'card',
  'CARD.UNKNOWN': 'card',
  'CARD.WRONG_KIND': 'kind',
  'CARD.NEEDS_VENDOR': 'kind',
};

/** At which layer the reading of a card ended. */
function layerOf(error: unknown): ReadLayer {
  if (error instanceof ReaderError && error.reason === 'several-cards') return 'card';
  return layersOfCodes[toFailure(error).code] ?? 'service';
}

/** One look at the card, seen layer by layer: what came before the layer at which it ended is in order. */
function seenAt(layer: ReadLayer, tell: (card: CardAtHand, ground: Ground) => Finding | Promise<Finding>) {
  return async (ground: Ground): Promise<Finding> => {
    const kind = await ground.kind();
    if (kind === 'none') return { status: 'skipped', tell: (words) => words.spared['no-card'] };
    let card: CardAtHand;
    try {
      card = await ground.card();
    } catch (error) {
      if (error instanceof SiteError) return { status: 'not-reached', because: 'connection' };
      if (order.indexOf(layerOf(error)) <= order.indexOf(layer)) throw error;
      return { status: 'ok', tell: (words) => words.ways[kind] };
    }
    return layer === 'service' ? { status: 'ok', tell: (words) => words.ways[kind] } : tell(card, ground);
  };
}

function kind({ organisation }: CardAtHand, ground: Ground): Finding {
  if (organisation && ground.goesTo('menu')) {
    throw new CardError('wrong-kind', '機關憑證: MyData has the data of persons; no PIN was sent');
  }
  const what = organisation ? 'organisation' : 'person';
  return { status: 'ok', tell: ({ holders }) => holders[what] };
}

async function certificate({ certificates, listing }: CardAtHand): Promise<Finding> {
  const { expectValidCertificate } = await import('../../../flows/index.ts');
  expectValidCertificate(certificates, new Date());
  const signing = listing.certificates.find(({ usage }) => usage === 'digitalSignature');
  if (!signing) throw new CardError('no-signing-certificate', 'no certificate on this card may sign');
  const { daysLeft, notAfter, state } = signing;
  const tell: Tell = (words) => words.validFor(daysLeft, notAfter.slice(0, 10));
  if (state !== 'expires-soon') return { status: 'ok', tell };
  return { status: 'warning', tell, remedy: (words) => words.renew, desk: 'moica' };
}

/** As last known: a card is never asked. */
function tries({ listing, ledgerFault }: CardAtHand): Finding {
  const { triesLeft, triesKnownAt = '', lastPin } = listing;
  if (ledgerFault !== undefined) throw ledgerFault;
  if (triesLeft === 0) throw new PinError('blocked', 'no tries are left', { triesLeft });
  if (lastPin === 'unsettled') throw new PinError('state-unknown', 'what came of the last PIN is not known');
  if (lastPin === 'wrong-pin') {
    const [tell, remedy]: [Tell, Tell] = [(words) => words.lastPinWrong, (words) => words.typeItYourself];
    return { status: 'warning', tell, remedy, desk: 'moica' };
  }
  if (triesLeft === 1) {
    return { status: 'warning', tell: (words) => words.lastTry, remedy: (words) => words.checkCard, desk: 'moica' };
  }
  if (triesLeft === undefined) return { status: 'ok', tell: (words) => words.triesUnknown };
  return { status: 'ok', tell: (words) => words.triesKnown(triesLeft, triesKnownAt.slice(0, 10)) };
}

/** How the card is checked, from the service to the tries that are left. */
export const cardChecks = {
  service: seenAt('service', () => Promise.reject(new Error('told before'))),
  reader: seenAt('reader', ({ readerName }) => ({ status: 'ok', tell: () => readerName })),
  card: seenAt('card', ({ listing: { product } }) => ({
    status: 'ok',
    tell: ({ products }) => products[product] ?? product,
  })),
  kind: seenAt('kind', kind),
  certificate: seenAt('kind', certificate),
  tries: seenAt('kind', tries),
};
