import { type HicosCard, NhiCard, type VirtualCard } from '../../cards/index.ts';
import type { FaultSwitches } from '../../faults/index.ts';
import type { Agency, Person } from '../../people/index.ts';
import type { Authority, Credentials } from '../../pki/index.ts';
import { FaultyCard } from './faulty-card.ts';

const day = 86_400_000;

/** What cards are made from. */
export interface RackSupplies {
  readonly holders: readonly (Person | Agency)[];
  readonly authority: Authority;
  readonly faults: FaultSwitches;
  /** The clock, in ms. */
  readonly now: () => number;
}

/** The HiCOS cards of people and agencies; each is made when it is first asked for, as its keys take time. */
export class CardRack {
  readonly #supplies: RackSupplies;
  readonly #credentials = new Map<string, Promise<Credentials>>();
  readonly #cards = new Map<string, Promise<HicosCard>>();
  readonly #made = new Map<string, HicosCard>();
  readonly #nhiCards = new Map<string, NhiCard>();
  readonly #holders = new Map<string, Person | Agency>();

  constructor(supplies: RackSupplies) {
    this.#supplies = supplies;
  }

  /** The cards made so far, by number. */
  get made(): ReadonlyMap<string, HicosCard> {
    return this.#made;
  }

  /** The card with this number. Rejects with `RangeError` when nobody has it. */
  async card(cardNumber: string): Promise<HicosCard> {
    const holder = this.#holder(cardNumber);
    let card = this.#cards.get(cardNumber);
    if (!card) this.#cards.set(cardNumber, (card = this.#make(holder)));
    const made = await card;
    if (this.#cards.get(cardNumber) === card) this.#made.set(cardNumber, made);
    return made;
  }

  /** The 健保卡 with this number. Throws `RangeError` when nobody has it. */
  nhiCard(cardNumber: string): NhiCard {
    const known = this.#nhiCards.get(cardNumber);
    if (known) return known;
    const holder = this.#supplies.holders.find((one) => 'nhiCardNumber' in one && one.nhiCardNumber === cardNumber);
    if (!holder || !('nhiCardNumber' in holder)) throw new RangeError(`nobody has the card ${cardNumber}`);
    const card = new NhiCard({ person: holder });
    this.#nhiCards.set(cardNumber, card);
    return card;
  }

  /** The card with this number, of whatever kind. Rejects with `RangeError` when nobody has it. */
  async anyCard(cardNumber: string): Promise<VirtualCard> {
    return /^\d{12}$/.test(cardNumber) ? this.nhiCard(cardNumber) : this.card(cardNumber);
  }

  /** The keys and certificates of the card with this number. Rejects with `RangeError` when nobody has it. */
  async credentials(cardNumber: string): Promise<Credentials> {
    return this.#credentialsOf(this.#holder(cardNumber));
  }

  /** Whose signing certificate has this serial number (upper-case hex). */
  holderOf(serial: string): Person | Agency | undefined {
    return this.#holders.get(serial);
  }

  /** New cards with the same keys, as the faults of the moment want them. */
  renew(): void {
    this.#cards.clear();
    this.#made.clear();
    this.#nhiCards.clear();
    this.#adaptRevocation();
  }

  #holder(cardNumber: string): Person | Agency {
    const holder = this.#supplies.holders.find((one) => one.cardNumber === cardNumber);
    if (!holder) throw new RangeError(`nobody has the card ${cardNumber}`);
    return holder;
  }

  async #make(holder: Person | Agency): Promise<HicosCard> {
    const { authority, faults } = this.#supplies;
    const credentials = await this.#credentialsOf(holder);
    const triesLeft = faults.has('card-blocked') ? 0 : faults.has('card-last-try') ? 1 : 3;
    const options = { person: holder, credentials, authority, triesLeft };
    return new FaultyCard(options, faults);
  }

  #credentialsOf(holder: Person | Agency): Promise<Credentials> {
    const expired = this.#supplies.faults.has('certificate-expired');
    const key = `${holder.cardNumber} ${expired ? 'expired' : 'valid'}`;
    let credentials = this.#credentials.get(key);
    if (!credentials) this.#credentials.set(key, (credentials = this.#issue(holder, expired)));
    return credentials;
  }

  async #issue(holder: Person | Agency, expired: boolean): Promise<Credentials> {
    const { authority, now } = this.#supplies;
    const [notBefore, notAfter] = [new Date(now() - 2000 * day), new Date(now() - 3 * day)];
    const credentials = await authority.issue(holder, expired ? { notBefore, notAfter } : {});
    this.#holders.set(credentials.signing.serial, holder);
    this.#adaptRevocation();
    return credentials;
  }

  #adaptRevocation(): void {
    const { authority, faults } = this.#supplies;
    for (const serial of this.#holders.keys()) {
      if (faults.has('certificate-revoked')) authority.revoked.add(serial);
      else authority.revoked.delete(serial);
    }
  }
}
