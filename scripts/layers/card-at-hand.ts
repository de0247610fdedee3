import type { CardCertificate, CardRecord, PinBudget } from '../../card/index.ts';
import { type CardListing, listCard } from '../card-listing/card-listing.ts';
import type { CardKind } from '../card-source/choose-card.ts';
import type { CardSource } from '../card-source/card-source.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';

/** A card as it was read without a PIN. */
export interface CardAtHand {
  readonly readerName: string;
  readonly certificates: readonly CardCertificate[];
  readonly listing: CardListing;
  /** Version of the component that has it. */
  readonly component?: string;
  /** Whether it is an organisation's. */
  readonly organisation: boolean;
  /** Why the ledger of PIN tries does not tell of it. */
  readonly ledgerFault?: Error;
}

/** Reading a card needs no PIN. */
const noVerify: PinBudget = { spend: () => Promise.reject(new Error('no PIN is sent here')) };

/** What the ledger knows of a card; nothing where the card ends with the run. */
async function known(
  number: string,
  source: Pick<CardSource, 'ledgerName' | 'passing'>,
): Promise<{ readonly record?: CardRecord | undefined; readonly fault?: Error }> {
  if (source.passing) return {};
  try {
    const { openLedger } = await import('../../card/index.ts');
    const { ledgerFolder } = await import('../run/pin-guard.ts');
    const ledger = await openLedger({ folder: ledgerFolder(), attended: false });
    return { record: await ledger.lastKnown(source.ledgerName ?? number) };
  } catch (error) {
    return { fault: error instanceof Error ? error : new Error(String(error)) };
  }
}

interface Read {
  readonly product: string;
  readonly number: string;
  readonly certificates: readonly CardCertificate[];
  readonly readerName: string;
  readonly component?: string;
}

async function tell(read: Read, source: Pick<CardSource, 'ledgerName' | 'passing'>): Promise<CardAtHand> {
  const { certificates, readerName, component } = read;
  const { record, fault } = await known(read.number, source);
  const signing = certificates.find(({ usage }) => usage === 'digitalSignature');
  return {
    readerName,
    certificates,
    listing: listCard(read, { known: record, full: false, now: new Date() }),
    organisation: signing?.facts.organisation !== undefined,
    ...(component === undefined ? {} : { component }),
    ...(fault === undefined ? {} : { ledgerFault: fault }),
  };
}

/** Reads the card that a run would use; no PIN is sent. Throws `SettingsError`, `ReaderError`, `CardError` or `ComponentError`. */
export async function readCardAtHand(kind: CardKind, settings: Settings, site: Site): Promise<CardAtHand> {
  if (kind === 'component') {
    const { findComponent } = await import('../../middleware/index.ts');
    const { version, cardNumber, readerName, certificates } = await findComponent({ reader: settings.reader });
    return tell({ product: 'HiPKI', number: cardNumber, readerName, certificates, component: version }, {});
  }
  const { openCardSource } = await import('../card-source/open-card-source.ts');
  await using source = await openCardSource(kind, settings, site);
  await using card = await source.open({ budget: noVerify });
  const { product, number, certificates } = card;
  return await tell({ product, number, certificates, readerName: source.readerName }, source);
}
