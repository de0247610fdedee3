import { createHash, createVerify, X509Certificate } from 'node:crypto';
import { oneVerifyARun, openCard, openPcsc, Pin } from '../../card/index.ts';
import { fromHex } from '../../card/iso7816/index.ts';
import { testWrappingKey } from '../../simulator/cards/index.ts';
import { expect, test } from '../fixtures/pcscd/index.ts';

/** DigestInfo of SHA-256 (RFC 8017 §9.2, note 1). */
const digestInfo = (text: string): Uint8Array =>
  Buffer.concat([fromHex('3031300D060960864801650304020105000420'), createHash('sha256').update(text).digest()]);

function pinOf(text: string): Pin {
  const pin = Pin.from(new TextEncoder().encode(text));
  if (!pin) throw new Error('the person has no PIN');
  return pin;
}

for (const binding of ['pcsclite', 'pcsc-mini'] as const) {
  test(`${binding}: reads, unlocks and signs with a HiCOS card through the system's own stack`, async ({
    pcscd,
    card: virtual,
    issued,
  }, testInfo) => {
    await using pcsc = await openPcsc({ binding, environment: pcscd.environment });
    await using plugged = await pcscd.plug(virtual);
    const reader = await pcsc.choose({ timeout: 5000 });
    const counts: Record<string, number> = {};
    const begin = performance.now();
    {
      const secrets = { wrappingKeyOf: () => testWrappingKey, budget: oneVerifyARun() };
      await using card = await openCard(reader, secrets);
      expect(card.number).toBe(issued.holder.cardNumber);
      counts['read'] = plugged.commandCount;
      const unlocked = await card.unlock(pinOf(issued.holder.pin));
      counts['unlock'] = plugged.commandCount - counts['read'];
      expect(virtual).toMatchObject({ verified: true, verifyCount: 1, clearVerifyCount: 0, forbiddenCount: 0 });
      const signature = await unlocked.sign(digestInfo('hello'));
      counts['sign'] = plugged.commandCount - counts['read'] - counts['unlock'];
      const key = new X509Certificate(unlocked.certificate).publicKey;
      expect(createVerify('sha256').update('hello').verify(key, signature)).toBe(true);
    }
    const milliseconds = Math.round(performance.now() - begin);
    testInfo.annotations.push({ type: 'APDUs', description: JSON.stringify({ ...counts, milliseconds }) });
    expect(virtual.verified).toBe(false);
    expect(counts).toEqual({ read: 20, unlock: 4, sign: 3 });
  });
}
