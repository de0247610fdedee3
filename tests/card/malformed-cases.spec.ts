import { expect, test } from '@playwright/test';
import { type Card, certificateFacts, openCard } from '../../card/index.ts';
import { parseCertificateDirectory, parseKeyDirectory } from '../../card/hicos/directory.ts';
import { fromHex, toHex } from '../../card/iso7816/index.ts';
import { parseBasicData } from '../../card/nhi/basic-data.ts';
import { NhiCard, type VirtualCard } from '../../simulator/cards/index.ts';
import { person } from '../../simulator/people/index.ts';
import { hicosCard, readerWith } from '../fixtures/virtual-card.ts';
import { firstPin, secrets } from './malformed/use-card.ts';

type Answer = (command: string, answer: Uint8Array) => string | Uint8Array;

/** A card of generation 1 whose answers go through `change`, and what was sent to it. */
async function open(change: Answer): Promise<{ readonly commands: readonly string[]; readonly card: Promise<Card> }> {
  const virtual = await hicosCard();
  const changed: VirtualCard = {
    atr: virtual.atr,
    reset: () => {
      virtual.reset();
    },
    transmit: async (command) => {
      const answer = change(toHex(command), await virtual.transmit(command));
      return typeof answer === 'string' ? fromHex(answer) : answer;
    },
  };
  const reader = readerWith(changed);
  return { commands: reader.commands, card: openCard(reader, secrets) };
}

const isRead = (command: string): boolean => command.startsWith('80B0');
const isCertificateRead = (command: string): boolean => isRead(command) && command >= '80B00E00';
const isVerify = (command: string): boolean => command.startsWith('8C20');

/** Opens and unlocks; gives the error and how many VERIFYs were sent. */
async function unlock(change: Answer): Promise<{ readonly error: unknown; readonly verifies: number }> {
  const { card, commands } = await open(change);
  const error = await (await card).unlock(firstPin()).catch((thrown: unknown) => thrown);
  return { error, verifies: commands.filter(isVerify).length };
}

/** `bytes` with the first `from` replaced; both of the same length. */
function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const hex = toHex(bytes);
  expect(hex).toContain(from);
  return fromHex(hex.replace(from, to));
}

test('a certificate that comes byte by byte and claims to be 64 KB long is left', async () => {
  const { card, commands } = await open((command, answer) => {
    if (!isCertificateRead(command)) return answer;
    return `${'3082FFFF'.slice((Number(`0x${command.slice(4, 8)}`) - 0xe00) * 2).slice(0, 2) || '00'}9000`;
  });
  await expect(card).rejects.toMatchObject({ name: 'CardError', message: 'the card’s files have no end' });
  expect(commands).toHaveLength(600);
});

test('an answer longer than a short command can have is refused', async () => {
  const { card } = await open((command, answer) => (isRead(command) ? `${'AB'.repeat(60_000)}9000` : answer));
  await expect(card).rejects.toMatchObject({ name: 'CardError', message: 'an answer of 60002 bytes' });
});

test('READ BINARY that gives more than it was asked for is refused', async () => {
  const { card } = await open((command, answer) => (isRead(command) ? `${toHex(answer.slice(0, -2))}AB9000` : answer));
  await expect(card).rejects.toMatchObject({ message: 'READ BINARY: 17 bytes instead of 16' });
});

test('a READ BINARY that always wants smaller pieces, or another Le, ends', async () => {
  for (const answer of ['6987', '6C10', '6110', '61FF']) {
    const { card, commands } = await open((command, own) => (/^80[BC]0/.test(command) ? answer : own));
    await expect(card).rejects.toMatchObject({ name: 'CardError' });
    expect(commands.length).toBeLessThan(30);
  }
});

for (const refusal of ['6A82', '6985', '6700']) {
  test(`a card that answers ${refusal} to a sibling of the selected file is walked from the master file`, async () => {
    const { card, commands } = await open((command, answer) =>
      command.startsWith('80A4') && commands.at(-2)?.startsWith('80B0') && !command.endsWith('3F00') ? refusal : answer,
    );
    await (await card).unlock(firstPin());
    expect(commands.filter((command) => command.endsWith('3F00'))).toHaveLength(5);
  });
}

/** PrKDF with one key, iD 01, whose reference is this INTEGER. */
function directoryWith(reference: string): Uint8Array {
  const length = reference.length / 2;
  return Uint8Array.of(0x30, 7 + length, 0x30, 0, 0x30, 3 + length, 0x04, 1, 0x01, ...fromHex(reference));
}

test('a key reference is read as a byte, with or without the one that keeps it positive', () => {
  for (const reference of ['020191', '02020091']) {
    expect(parseKeyDirectory(directoryWith(reference))).toEqual([{ id: '01', reference: 0x91 }]);
  }
});

test('a key reference that is no byte is not guessed', () => {
  for (const reference of ['02020101', '0202FF01', '02050000000001', '02080000000000000001', '0200']) {
    expect(parseKeyDirectory(directoryWith(reference))).toEqual([]);
  }
});

test('directories of indefinite lengths, and of values one in the other, are passed over', () => {
  let nested = '';
  for (let depth = 0; depth < 60; depth++) nested = `30${(nested.length / 2).toString(16).padStart(2, '0')}${nested}`;
  for (const file of ['3080'.repeat(2000), '30847FFFFFFF', '3000'.repeat(2000), nested, `A080${'2480'.repeat(99)}`]) {
    expect(parseKeyDirectory(fromHex(file))).toEqual([]);
    expect(parseCertificateDirectory(fromHex(file))).toEqual([]);
  }
});

test('a signing certificate whose key cannot be read costs no try', async () => {
  const rsa = '2A864886F70D010101';
  const { error, verifies } = await unlock((command, answer) =>
    isCertificateRead(command) && toHex(answer).includes(rsa) ? replaced(answer, rsa, '2A864886F70D01017F') : answer,
  );
  expect({ error, verifies }).toMatchObject({ error: { reason: 'no-signing-certificate' }, verifies: 0 });
});

test('a signature that does not fit the certificate is not given on', async () => {
  const { card } = await open((_, answer) => answer);
  const good = await (await card).unlock(firstPin());
  await expect(good.sign(fromHex('3001'))).resolves.toHaveLength(256);
  const broken = await open((command, answer) => (command.startsWith('80C1') ? `${'AB'.repeat(128)}9000` : answer));
  const unlocked = await (await broken.card).unlock(firstPin());
  await expect(unlocked.sign(fromHex('3001'))).rejects.toMatchObject({ reason: 'unexpected-answer' });
});

for (const answer of ['', '90', '6100', '6C20', `${'AB'.repeat(300)}9000`, '6F00', '9001']) {
  test(`the answer ${answer.slice(0, 8) || 'without bytes'} to VERIFY leaves the state unknown, and nothing is sent again`, async () => {
    const { error, verifies } = await unlock((command, own) => (/^(?:8C20|8CC0)/.test(command) ? answer : own));
    expect({ error, verifies }).toMatchObject({ error: { name: 'PinError', reason: 'state-unknown' }, verifies: 1 });
  });
}

test('a certificate with a time that is none is no certificate', async () => {
  const [certificate] = (await (await open((_, answer) => answer)).card).certificates;
  const der = certificate?.der ?? new Uint8Array();
  const time = /170D(?:3\d){12}5A/.exec(toHex(der))?.[0] ?? '';
  expect(certificateFacts(der).notBefore.getUTCFullYear()).toBeGreaterThan(2000);
  expect(() => certificateFacts(replaced(der, time, `170D${'58'.repeat(13)}`))).toThrow('time');
});

test('control characters of a certificate’s names do not reach the terminal', async () => {
  const [certificate] = (await (await open((_, answer) => answer)).card).certificates;
  const text = toHex(Buffer.from('(simulator)'));
  const der = replaced(certificate?.der ?? new Uint8Array(), text, toHex(Buffer.from('\u001b[2J\u0007\u009b1;1x')));
  expect(certificateFacts(der).issuerName).toMatch(/\[2J1;1x$/);
});

test('basic data with an ID that is none are refused; control characters in the name are left out', async () => {
  const card = new NhiCard({ person: person(0), padding: 'spaces' });
  await card.transmit(fromHex('00A4040010D1580000010000000000000000001100'));
  const data = (await card.transmit(fromHex('00CA1100020000'))).slice(0, -2);
  const { name } = parseBasicData(data);
  expect(parseBasicData(Uint8Array.from(data, (byte, at) => (at === 31 ? 0x1b : byte))).name).toBe(name);
  expect(() => parseBasicData(Uint8Array.from(data, (byte, at) => (at === 33 ? 0x1b : byte)))).toThrow('known form');
});
