import { randomBytes } from 'node:crypto';
import type { Card, CardCertificate, UnlockedCard } from '../card.ts';
import { type CertificateFacts, certificateFacts } from '../certificate-facts.ts';
import { emsaPkcs1 } from '../emsa-pkcs1.ts';
import { CardError, PinError } from '../errors.ts';
import { exchange } from '../exchange.ts';
import type { Pin } from '../pin.ts';
import type { PinBudget } from '../pin-budget.ts';
import type { Connection } from '../reader.ts';
import type { Transmit } from '../transmit.ts';
import { generation1Files } from './file-dialect.ts';
import { holderCertificateOffsets, paths } from './paths.ts';
import { readFrom, selectPath, wholeDerValue } from './read-file.ts';
import { signBlock } from './sign-block.ts';
import { readSigningKey } from './signing-key.ts';
import { verifyPin } from './verify-pin.ts';
import { wrapPin } from './wrap-pin.ts';

/** RSA-2048, the only key size that HiCOS generation 1 is known to sign with. */
const modulusLength = 256;

/** What unlocking needs and the card does not have. */
export interface HicosSecrets {
  /** The 16-byte key that wraps the PIN; the vendor's, so the user supplies it. Absent: this card cannot be unlocked. */
  readonly wrappingKey?: Uint8Array | undefined;
  readonly budget: PinBudget;
}

/** A holder's certificate and where it begins in its file. */
export interface PlacedCertificate extends CardCertificate {
  readonly offset: number;
}

/** The certificate's facts; `undefined` where the card has none at this place. */
function readFacts(der: Uint8Array): CertificateFacts | undefined {
  try {
    return certificateFacts(der);
  } catch {
    return undefined;
  }
}

async function readHolderCertificates(transmit: Transmit): Promise<PlacedCertificate[]> {
  await selectPath(transmit, generation1Files, paths.certificates);
  const found: PlacedCertificate[] = [];
  for (const offset of holderCertificateOffsets) {
    const der = await readFrom(transmit, generation1Files, { offset, enough: wholeDerValue });
    const facts = readFacts(der);
    if (facts?.usage) found.push({ der, usage: facts.usage, facts, offset });
  }
  return found;
}

/** Reads a HiCOS card of generation 1 (no PIN) and gives it as a `Card`. Throws `CardError` for answers without sense. */
export async function openHicosCard(connection: Connection, transmit: Transmit, secrets: HicosSecrets): Promise<Card> {
  await selectPath(transmit, generation1Files, paths.cardNumber);
  const numberBytes = await readFrom(transmit, generation1Files, { offset: 0, enough: () => 16 });
  const number = Buffer.from(numberBytes).toString('latin1');
  if (!/^[\x21-\x7e]{16}$/.test(number))
    throw new CardError('unexpected-answer', 'the card number is not 16 characters');
  const certificates = await readHolderCertificates(transmit);
  const signing = certificates.find(({ usage }) => usage === 'digitalSignature');

  async function unlock(pin: Pin): Promise<UnlockedCard> {
    const { wrappingKey, budget } = secrets;
    if (!signing) throw new CardError('no-signing-certificate', 'no certificate on this card may sign');
    if (!wrappingKey) throw new CardError('no-wrapping-key', 'the key that wraps the PIN was not supplied');
    const reference = await readSigningKey(transmit, signing.offset);
    await selectPath(transmit, generation1Files, paths.keys);
    await budget.spend(number, async () => {
      const command = verifyPin(wrapPin(pin, wrappingKey, randomBytes(8)));
      pin.wipe();
      await exchange(transmit, command).catch((error: unknown) => {
        if (error instanceof PinError) throw error;
        throw new PinError('state-unknown', 'the VERIFY got no answer that can be read', { cause: error });
      });
    });
    return {
      certificate: signing.der,
      sign: (digestInfo) => signBlock(transmit, reference, emsaPkcs1(digestInfo, modulusLength)),
    };
  }

  return {
    product: 'HiCOS generation 1',
    number,
    certificates,
    unlock: (pin) =>
      unlock(pin).finally(() => {
        pin.wipe();
      }),
    [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
  };
}
