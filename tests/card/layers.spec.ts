import { expect, test } from '@playwright/test';
import { fromHex, toHex } from '../../card/iso7816/index.ts';
import { correctedLength } from '../../card/layers/corrected-length.ts';
import { getResponse } from '../../card/layers/get-response.ts';
import { replay } from '../fixtures/replay.ts';

test('fetches what 61xx announces, piece by piece', async () => {
  const card = await replay(['00A40400', 'AA6102'], ['00C0000002', 'BBCC6101'], ['00C0000001', 'DD9000']);
  expect(toHex(await getResponse(card.transmit)(fromHex('00A40400')))).toBe('AABBCCDD9000');
  card.finish();
});

test('stops listening to an answer that has no end', async () => {
  await expect(getResponse(() => Promise.resolve(fromHex('AA6101')))(fromHex('00A40400'))).rejects.toThrow('no end');
});

test('asks again with the length that 6Cxx names', async () => {
  const card = await replay(['00B0000000', '6C04'], ['00B0000004', '010203049000']);
  expect(toHex(await correctedLength(card.transmit)(fromHex('00B0000000')))).toBe('010203049000');
});

test('never sends a VERIFY again, whatever the card asks for', async () => {
  const card = await replay(['8C20000102AABB', '6C04']);
  expect(toHex(await correctedLength(card.transmit)(fromHex('8C20000102AABB')))).toBe('6C04');
});
