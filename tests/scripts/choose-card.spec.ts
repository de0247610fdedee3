import { expect, test } from '@playwright/test';
import { speakError } from '../../reports/index.ts';
import { type CardProbes, chooseCard } from '../../scripts/card-source/choose-card.ts';
import { toFailure } from '../../scripts/run/failure.ts';
import { type Settings, settingsSchema } from '../../scripts/settings/settings.ts';
import type { Site } from '../../scripts/site/site.ts';

const live: Site = { origin: 'https://ecpa.dgpa.gov.tw', [Symbol.asyncDispose]: () => Promise.resolve() };
const simulated: Site = {
  ...live,
  simulated: {
    cardNumber: 'TP00000000000000',
    pin: '000000',
    insertCard: () => Promise.reject(new Error('not asked')),
  },
};
const settings = (given: object = {}): Settings => settingsSchema.parse(given);
const probes = (component: boolean, pkcs11: boolean): CardProbes => ({
  component: () => Promise.resolve(component),
  pkcs11: () => pkcs11,
});

test('takes the first that this machine has of component, pkcs11, pcsc with a key', async () => {
  const keys = settings({ cardKeys: 'keys' });
  expect(await chooseCard(keys, live, probes(true, true))).toBe('component');
  expect(await chooseCard(keys, live, probes(false, true))).toBe('pkcs11');
  expect(await chooseCard(settings({ pkcs11Module: '/opt/a.so' }), live, probes(false, false))).toBe('pkcs11');
  expect(await chooseCard(keys, live, probes(false, false))).toBe('pcsc');
});

test('takes what --card names without a look, and the virtual card at a simulator', async () => {
  const never: CardProbes = {
    component: () => Promise.reject(new Error('looked')),
    pkcs11: () => {
      throw new Error('looked');
    },
  };
  expect(await chooseCard(settings({ card: 'pcsc' }), live, never)).toBe('pcsc');
  expect(await chooseCard(settings({ card: 'component' }), simulated, never)).toBe('component');
  expect(await chooseCard(settings(), simulated, never)).toBe('virtual');
});

test('says what to install where this machine has nothing', async () => {
  const error: unknown = await chooseCard(settings(), live, probes(false, false)).catch((thrown: unknown) => thrown);
  const failure = toFailure(error);
  expect(failure.code).toBe('LOCAL.COMPONENT_MISSING');
  for (const language of ['zh-TW', 'en'] as const) {
    const { remedy } = speakError(language, failure);
    expect(remedy).toMatch(/HiPKI.*moica\.nat\.gov\.tw.*--card pkcs11.*--card pcsc/);
  }
});
