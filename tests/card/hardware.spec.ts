import { expect, test } from '@playwright/test';
import { openPcsc, type Pcsc, type Reader } from '../../card/index.ts';
import { pcscEnvironment } from '../../scripts/card-source/pcsc-card-source.ts';
import { wrappingKeys } from '../../scripts/card-source/wrapping-keys.ts';
import { readPin } from '../../scripts/pin/read-pin.ts';
import { openPinGuard } from '../../scripts/run/pin-guard.ts';
import { settingsSchema } from '../../scripts/settings/settings.ts';
import { openIn } from './contract/card-world.ts';
import { signs } from './contract/pin-contract.ts';
import { readingContract } from './contract/reading-contract.ts';

// Runs with ECPA_HARDWARE=1 alone, on the card in your reader (ECPA_HARDWARE_READER, where there are several).
// Without ECPA_HARDWARE_PIN_FILE and ECPA_HARDWARE_CARD_KEYS the card is read and nothing more.
const { ECPA_HARDWARE_READER, ECPA_HARDWARE_PIN_FILE, ECPA_HARDWARE_CARD_KEYS } = process.env;

/** Does this with the reader that is meant. */
async function withReader(use: (reader: Reader) => Promise<void>): Promise<void> {
  await using pcsc: Pcsc = await openPcsc({ environment: pcscEnvironment() });
  await use(await pcsc.choose({ reader: ECPA_HARDWARE_READER }));
}

test('a real card keeps the contract of its kind, without a PIN @hardware', async () => {
  await withReader(async (reader) => {
    await using card = await openIn({ reader });
    const { product } = card;
    await card[Symbol.asyncDispose]();
    test.info().annotations.push({ type: 'card', description: product });
    expect(Object.keys(readingContract)).toContain(product);
    for (const [title, holds] of Object.entries(readingContract[product] ?? {})) {
      await test.step(title, () => holds({ reader }));
    }
  });
});

test('a real card of generation 1 unlocks and signs, for one VERIFY that the ledger allows @hardware', async () => {
  const pinFile = ECPA_HARDWARE_PIN_FILE;
  const cardKeys = ECPA_HARDWARE_CARD_KEYS;
  test.skip(!pinFile || !cardKeys, 'sends a PIN: needs ECPA_HARDWARE_PIN_FILE and ECPA_HARDWARE_CARD_KEYS');
  const settings = settingsSchema.parse({ pinFile, cardKeys });
  await withReader(async (reader) => {
    const { pin } = await readPin(settings, undefined);
    const wrappingKeyOf = await wrappingKeys(settings, {}, reader);
    const { budget } = await openPinGuard({}, false);
    await expect(signs({ reader, wrappingKey: wrappingKeyOf(''), budget }, pin)).resolves.toBeUndefined();
  });
});
