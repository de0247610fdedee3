import { type Card, CardError, ReaderError, type UnlockedCard } from '../../card/index.ts';
import { digestInfo } from '../pki/digest-info.ts';
import type { HashAlgorithm } from '../pki/hash-algorithm.ts';
import type * as Pki from '../pki/signed-data.ts';
import type { SignRequest } from './sign-request.ts';

/** What a card gave for one request. */
export interface CardSignature {
  /** DER SignedData, or the bare signature for PKCS1. */
  readonly signature: Uint8Array;
  /** DER bytes. */
  readonly certificate: Uint8Array;
  readonly cardNumber: string;
}

/** What a `CardSigner` signs with. */
export interface CardSignerInput {
  readonly card: Card | undefined;
  readonly unlock: () => Promise<UnlockedCard>;
  /** ASN.1 is loaded while the browser is busy with the page. */
  readonly pki: Promise<typeof Pki>;
}

/** Signs with the card; unlocks it at its first use and never again, whatever came of that. */
export class CardSigner {
  readonly #input: CardSignerInput;
  #unlocked: Promise<UnlockedCard> | undefined;

  constructor(input: CardSignerInput) {
    this.#input = input;
  }

  /** Makes the signature that was asked for. Throws what `unlock` and the card throw, and before them when there is nothing to sign with. */
  async sign(request: SignRequest, hash: HashAlgorithm): Promise<CardSignature> {
    const { card } = this.#input;
    if (!card) throw new ReaderError('no-card', 'no card is in the reader');
    if (!card.certificates.some(({ usage }) => usage === 'digitalSignature')) {
      throw new CardError('no-signing-certificate', 'the card has no certificate for digital signatures');
    }
    // Loaded first: a VERIFY is worth nothing if what follows it cannot run.
    const { signedData } = await this.#input.pki;
    const unlocked = await this.#unlock();
    const { certificate } = unlocked;
    const sign = (info: Uint8Array): Promise<Uint8Array> => unlocked.sign(info);
    const signature =
      request.signatureType === 'PKCS1'
        ? await sign(digestInfo(hash, request.tbs))
        : await signedData({
            content: request.tbs,
            hash,
            cardNumber: request.withCardNumber ? card.number : undefined,
            nonce: request.nonce || undefined,
            certificate,
            sign,
          });
    return { signature, certificate, cardNumber: card.number };
  }

  #unlock(): Promise<UnlockedCard> {
    this.#unlocked ??= (async () => this.#input.unlock())();
    return this.#unlocked;
  }
}
