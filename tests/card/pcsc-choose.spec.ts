import { expect, test } from '@playwright/test';
import { ReaderError } from '../../card/index.ts';
import { chooseReader } from '../../card/pcsc/choose-reader.ts';
import { readerState } from '../../card/pcsc/reader-state.ts';

const row = (name: string, state: number) => readerState({ name, state, atr: Uint8Array.of(0x3b, 0) });
const empty = (name: string) => row(name, 0x0001_0012);
const full = (name: string) => row(name, 0x0003_0022);
const mute = (name: string) => row(name, 0x0001_0222);

test('reads the bits of a state whatever its event counter says', () => {
  expect(empty('A')).toEqual({ name: 'A', card: 'absent', changes: 1, inUse: false });
  expect(full('A')).toEqual({ name: 'A', card: 'present', changes: 3, inUse: false, atr: Uint8Array.of(0x3b, 0) });
  expect(mute('A')).toEqual({ name: 'A', card: 'mute', changes: 1, inUse: false });
  expect(row('A', 0x01a2)).toMatchObject({ card: 'present', inUse: true });
});

test('chooses the only reader with a card', () => {
  expect(chooseReader([empty('A'), full('B')])).toMatchObject({ name: 'B' });
});

test('chooses the reader that is named, or of which a part is named', () => {
  const readers = [full('ACS ACR39U 00'), full('EZ100PU 00')];
  expect(chooseReader(readers, 'EZ100PU 00')).toMatchObject({ name: 'EZ100PU 00' });
  expect(chooseReader(readers, 'ACR39')).toMatchObject({ name: 'ACS ACR39U 00' });
});

test('takes an exact name before a part of another', () => {
  expect(chooseReader([full('Reader 1'), full('Reader 10')], 'Reader 1')).toMatchObject({ name: 'Reader 1' });
});

for (const [title, readers, wanted, reason, told] of [
  ['several cards', [full('A'), full('B'), empty('C')], undefined, 'several-cards', /"A", "B"/],
  ['a name that means several cards', [full('X 1'), full('X 2')], 'X', 'several-cards', /"X 1", "X 2"/],
  ['no reader', [], undefined, 'no-reader', /no card reader/],
  ['a name that no reader has', [full('A')], 'B', 'no-reader', /"B".*"A"/],
  ['no card', [empty('A'), empty('B')], undefined, 'no-card', /"A", "B"/],
  ['no card in the named reader', [empty('A'), full('B')], 'A', 'no-card', /"A"$/],
  ['a card that does not answer', [mute('A')], undefined, 'no-card', /right way round/],
] as const) {
  test(`chooses nothing where there is ${title}, and says so`, () => {
    const choice = chooseReader(readers, wanted);
    expect(choice).toBeInstanceOf(ReaderError);
    expect(choice).toMatchObject({ reason, message: expect.stringMatching(told) });
  });
}
