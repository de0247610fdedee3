import { X509Certificate } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Card } from '../../../card/index.ts';
import { type CardWorld, type Contract, openIn } from './card-world.ts';

/** What a card tells of itself. */
async function told(world: CardWorld): Promise<Card> {
  const card = await openIn(world);
  await card[Symbol.asyncDispose]();
  return card;
}

/** A HiCOS card without a PIN, the same for both generations. */
function hicos(product: string): Contract {
  return {
    'is known by what it answers, and tells its number': async (world) => {
      const { product: found, number } = await told(world);
      expect(found).toBe(product);
      expect(number).toMatch(/^[\x21-\x7e]{16}$/);
      expect(number).toBe(world.holder?.cardNumber ?? number);
    },
    'has a certificate that signs; its facts are those that OpenSSL reads': async (world) => {
      const { certificates } = await told(world);
      expect(certificates.map(({ usage }) => usage)).toContain('digitalSignature');
      for (const { der, facts } of certificates) {
        const { serialNumber, validTo } = new X509Certificate(der);
        expect({ serial: facts.serial, notAfter: facts.notAfter }).toEqual({
          serial: serialNumber,
          notAfter: new Date(validTo),
        });
        expect(facts.subjectName).toBe(world.holder?.name ?? facts.subjectName);
      }
    },
    'tells the same when it is read again': async (world) => {
      const [first, second] = [await told(world), await told(world)];
      expect(second.number).toBe(first.number);
      expect(second.certificates).toEqual(first.certificates);
    },
  };
}

/** What holds for each card without a PIN, by its product; safe with a real card. */
export const readingContract: Readonly<Record<string, Contract>> = {
  'HiCOS generation 1': hicos('HiCOS generation 1'),
  'HiCOS generation 2': hicos('HiCOS generation 2'),
  'NHI card': {
    'is known by what it answers, and tells its number': async (world) => {
      const { product, number, certificates } = await told(world);
      expect({ product, certificates }).toEqual({ product: 'NHI card', certificates: [] });
      expect(number).toMatch(/^\d{12}$/);
      expect(number).toBe(world.holder?.nhiCardNumber ?? number);
    },
    'tells whose it is': async (world) => {
      const { name = 'x', id, birthDate, sex } = world.holder ?? {};
      const card = await told(world);
      expect(card).toHaveProperty('basicData.name');
      expect(world.holder ? card : { basicData: { name, id, birthDate, sex } }).toMatchObject({
        basicData: { name, id, birthDate, sex },
      });
    },
  },
};
