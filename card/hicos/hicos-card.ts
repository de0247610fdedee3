import { randomBytes } from 'node:crypto';
import type { Card, UnlockedCard } from '../card.ts';
import { emsaPkcs1 } from '../emsa-pkcs1.ts';
import { closedCard } from '../closed-card.ts';
import { CardError, noSigningCertificate, PinError } from '../errors.ts';
import { exchange } from '../exchange.ts';
import type { Pin } from '../pin.ts';
import type { PinBudget } from '../pin-budget.ts';
import type { Connection } from '../reader.ts';
import { signatureCheck } from '../signature-check.ts';
import type { Transmit } from '../transmit.ts';
import { generation1Files } from './file-dialect.ts';
import { FileWalk } from './file-walk.ts';
import { masterFile, paths } from './paths.ts';
import { readHicos } from './read-hicos.ts';
import { signBlock } from './sign-block.ts';
import { readSigningKey } from './signing-key.ts';
import { verifyPin } from './verify-pin.ts';
import { wrapPin } from './wrap-pin.ts';

/** RSA-2048, the only key size that HiCOS generation 1 is known to sign with. */
const modulusLength = 256;

/** What unlocking needs and the card does not have. */
export interface HicosSecrets {
  /** The 16-byte key that wraps this card's PIN; the vendor's, so the user supplies it. None: it cannot be unlocked. */
  readonly wrappingKeyOf: (cardNumber: string) => Uint8Array | undefined;
  readonly budget: PinBudget;
}

/** Sends the one VERIFY. An answer that never came leaves it unknown whether a try was spent. */
async function sendVerify(transmit: Transmit, pin: Pin, wrappingKey: Uint8Array): Promise<void> {
  const command = verifyPin(wrapPin(pin, wrappingKey, randomBytes(8)));
  pin.wipe();
  await exchange(transmit, command).catch((error: unknown) => {
    if (error instanceof PinError) throw error;
    throw new PinError('state-unknown', 'the VERIFY got no answer that can be read', { cause: error });
  });
}

/** Reads a HiCOS card of generation 1 whose master file is selected (no PIN) and gives it as a `Card`. Throws `CardError` for answers without sense. */
export async function openHicosCard(connection: Connection, transmit: Transmit, secrets: HicosSecrets): Promise<Card> {
  const files = new FileWalk(transmit, generation1Files, [masterFile]);
  const contents = { product: 'HiCOS generation 1', ...(await readHicos(files)) };
  const signing = contents.certificates.find(({ usage }) => usage === 'digitalSignature');
  const wrappingKey = secrets.wrappingKeyOf(contents.number);
  if (!signing) return closedCard(connection, contents, noSigningCertificate());
  const check = signatureCheck(signing.der);
  if (!check) return closedCard(connection, contents, new CardError('no-signing-certificate', 'no RSA-2048 key signs'));
  if (!wrappingKey) {
    return closedCard(connection, contents, new CardError('no-wrapping-key', 'there is no key to wrap the PIN with'));
  }
  // Read now, where it does not keep a person waiting; a fault matters only to who unlocks.
  const [key] = await Promise.allSettled([readSigningKey(files, signing.offset)]);

  const unlock = async (pin: Pin): Promise<UnlockedCard> => {
    if (key.status !== 'fulfilled') throw key.reason;
    // A VERIFY outside the key file costs a try, so nothing is left to what may be selected still.
    await files.selectFromMasterFile(paths.keys);
    await secrets.budget.spend(contents.number, () => sendVerify(transmit, pin, wrappingKey));
    return {
      certificate: signing.der,
      sign: async (digestInfo) => {
        const block = emsaPkcs1(digestInfo, modulusLength);
        return check(await signBlock(transmit, key.value, block), block);
      },
    };
  };

  return {
    ...contents,
    unlock: (pin) =>
      unlock(pin).finally(() => {
        pin.wipe();
      }),
    [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
  };
}
