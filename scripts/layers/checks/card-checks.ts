import { CardError, PinError } from '../../../card/index.ts';
import type { Finding, Tell } from '../../../reports/index.ts';
import { SiteError } from '../../../pages/index.ts';
import type { CardAtHand } from '../card-at-hand.ts';
import type { Ground } from '../ground.ts';
import { behindSite } from './behind-site.ts';
import { healthCardChecks } from './health-card-checks.ts';
import { endedBehind, type ReadLayer } from './read-layer.ts';

/** One look at the card, seen layer by layer: what came before the layer at which it ended is in order. */
function ofCertificate(layer: ReadLayer, tell: (card: CardAtHand, ground: Ground) => Finding | Promise<Finding>) {
  return async (ground: Ground): Promise<Finding> => {
    const kind = await ground.kind();
    if (kind === 'none') return { status: 'skipped', tell: (words) => words.spared['no-card'] };
    let card: CardAtHand;
    try {
      card = await ground.card();
    } catch (error) {
      if (error instanceof SiteError) return behindSite(ground, error);
      if (!endedBehind(layer, error)) throw error;
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

/** The same, also where it is a 健保卡: it has no certificate, and no tries of its own. */
function seenAt(layer: ReadLayer, tell: Parameters<typeof ofCertificate>[1]) {
  const look = ofCertificate(layer, tell);
  return (ground: Ground): Promise<Finding> =>
    ground.options.settings.login === 'nhi' ? healthCardChecks.seen(layer, ground) : look(ground);
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
  certificate: ofCertificate('kind', certificate),
  tries: ofCertificate('kind', tries),
};
