import { createVerify, X509Certificate } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Pin, Reader } from '../../../card/index.ts';
import { fromHex, toHex } from '../../../card/iso7816/index.ts';
import { digestInfo } from '../../fixtures/digest-info.ts';
import { pinOf } from '../../fixtures/pin-of.ts';
import { type CardWorld, type Contract, openIn } from './card-world.ts';

/** The right PIN of a virtual card's holder. */
const rightPin = ({ holder }: CardWorld): Pin => pinOf(holder?.pin ?? '');

/** Says these commands, given as hex, on a connection of their own; gives the last answer. */
async function say(reader: Reader, ...commands: readonly string[]): Promise<string> {
  await using connection = await reader.connect();
  let answer = new Uint8Array();
  for (const command of commands) answer = Uint8Array.from(await connection.transmit(fromHex(command)));
  return toHex(answer);
}

/** Unlocks with this PIN and signs; fails when the signature does not fit the certificate. Usable with a real card. */
export async function signs(world: CardWorld, pin: Pin): Promise<void> {
  await using card = await openIn(world);
  const unlocked = await card.unlock(pin);
  const signature = await unlocked.sign(digestInfo('the card contract'));
  const { publicKey } = new X509Certificate(unlocked.certificate);
  expect(createVerify('sha256').update('the card contract').verify(publicKey, signature)).toBe(true);
}

/** A card that this project does not unlock: it says why, and not even a SELECT goes out. */
const takesNoPin = (reason: string): Contract => ({
  'takes no PIN, and hears nothing of it': async (world) => {
    let heard = 0;
    const reader: Reader = {
      name: world.reader.name,
      connect: async () => {
        const connection = await world.reader.connect();
        return {
          atr: connection.atr,
          transmit: (command) => {
            heard += 1;
            return connection.transmit(command);
          },
          [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
        };
      },
    };
    await using card = await openIn({ ...world, reader });
    const before = heard;
    await expect(card.unlock(rightPin(world))).rejects.toMatchObject({ reason });
    expect(heard).toBe(before);
  },
});

/** What holds for each virtual card when it gets a PIN, and afterwards; the last one leaves a try less. */
export const pinContract: Readonly<Record<string, Contract>> = {
  'HiCOS generation 1': {
    'unlocks and signs; the signature fits the certificate': (world) => signs(world, rightPin(world)),
    'does not stay unlocked when it was closed': async (world) => {
      await signs(world, rightPin(world));
      const keyFile = ['80A40000023F00', '80A40000025030', '80A40000020810'];
      expect(await say(world.reader, ...keyFile, `80EA820180${'00'.repeat(128)}`)).toBe('6982');
    },
    'tells the tries left after a wrong PIN, and gets no second one': async (world) => {
      await using card = await openIn(world);
      await expect(card.unlock(pinOf('999999'))).rejects.toMatchObject({ reason: 'wrong', triesLeft: 2 });
      await expect(card.unlock(rightPin(world))).rejects.toMatchObject({ reason: 'budget-spent' });
    },
  },
  'HiCOS generation 2': {
    ...takesNoPin('vendor-channel'),
    'has no application selected when it was closed': async ({ reader }) => {
      expect(await say(reader, '00A40004023F0000')).toBe('6A82');
    },
  },
  'NHI card': {
    ...takesNoPin('wrong-kind'),
    'has no application selected when it was closed': async ({ reader }) => {
      expect(await say(reader, '00CA1100020000')).toBe('6985');
    },
  },
};
