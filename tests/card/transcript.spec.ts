import { expect, test } from '@playwright/test';
import {
  type Reader,
  ReaderError,
  readTranscript,
  recordReader,
  Replay,
  TranscriptError,
  transcriptHead,
} from '../../card/index.ts';
import { fromHex, toHex } from '../../card/iso7816/index.ts';
import { rightVerify } from '../simulator/card-issued.ts';
import { hicosCard, readerWith } from '../fixtures/virtual-card.ts';

const verify = fromHex(rightVerify);
const select = fromHex('80A40000023F00');

/** Records what is said through a reader; gives the file's text. */
async function record(reader: Reader, ...commands: readonly Uint8Array[]): Promise<string> {
  const lines = [transcriptHead(new Date('2026-11-24T00:00:00Z'))];
  await using connection = await recordReader(reader, (line) => lines.push(line)).connect();
  for (const command of commands) await connection.transmit(command).catch(() => undefined);
  await connection[Symbol.asyncDispose]();
  return `${lines.join('\n')}\n`;
}

const recorded = async (): Promise<string> => record(readerWith(await hicosCard()), select, verify);

/** Plays the commands; gives the answers. */
async function play(replay: Replay, ...commands: readonly Uint8Array[]): Promise<string[]> {
  await using connection = await replay.reader.connect();
  const answers: string[] = [];
  for (const command of commands) answers.push(toHex(await connection.transmit(command)));
  return answers;
}

const brokenReader: Reader = {
  name: 'broken',
  connect: () =>
    Promise.resolve({
      atr: fromHex('3B00'),
      transmit: () => Promise.reject(new ReaderError('card-removed', 'gone')),
      [Symbol.asyncDispose]: () => Promise.resolve(),
    }),
};

test('a transcript holds version, ATR, answers and times, a line each', async () => {
  const [head = '', connection = '', first = '', ...rest] = (await recorded()).trim().split('\n');
  expect(JSON.parse(head)).toMatchObject({
    transcript: 'ecpa-card',
    version: 1,
    recordedAt: '2026-11-24T00:00:00.000Z',
  });
  expect(JSON.parse(connection)).toEqual({ reader: 'in-process reader', atr: '3BB813008131FA524348544D4F494341A5' });
  expect(JSON.parse(first)).toEqual({ ms: expect.any(Number) as unknown, command: '80A40000023F00', answer: '9000' });
  expect(rest.map((line) => JSON.parse(line) as unknown)).toEqual([
    { ms: expect.any(Number) as unknown, command: '8C20000120', masked: 32, answer: '6985' },
    { closed: true },
  ]);
});

test('a transcript shows no byte of what a VERIFY, a PIN change or an unknown instruction carries', async () => {
  const secret = '313233343536';
  for (const head of ['80200001', '00200081', '8C24000A', '002C0001', '0CDA0000', '80500000', '00820000', '84E20000']) {
    const text = await record(readerWith(await hicosCard()), fromHex(`${head}06${secret}`));
    expect(text).toContain(`"command":"${head}06","masked":6`);
    expect(text).not.toContain(secret);
  }
});

test('a transcript that shows data of a VERIFY is refused', async () => {
  const text = await recorded();
  const opened = text.replace('"8C20000120","masked":32', `"${toHex(verify)}"`);
  expect(() => readTranscript(opened)).toThrow(/^line 4: /);
  expect(() => readTranscript(text.replace('"8C20000120"', '"8C2000012031"'))).toThrow(TranscriptError);
  expect(readTranscript(text).connections[0]?.exchanges).toHaveLength(2);
});

test('a replay answers as the card did; another wrapping of the PIN is the same command', async () => {
  const replay = new Replay(readTranscript(await recorded()));
  const otherWrapping = fromHex(`8C20000120${'AB'.repeat(32)}`);
  expect(await play(replay, select, otherWrapping)).toEqual(['9000', '6985']);
  expect(() => {
    replay.finish();
  }).not.toThrow();
});

for (const [what, commands, told] of [
  ['recorded commands that did not come', [select], '1 recorded commands did not come'],
  ['a command that came in place of another', [verify], 'came instead of 80A40000023F00'],
  ['masked data of another length', [select, fromHex('8C20000121'), verify], 'came instead of 8C20000120'],
  ['a command after the last one', [select, verify, select], 'came after the last recorded one'],
] as const) {
  test(`a replay fails for ${what}, though the code passed over it`, async () => {
    const replay = new Replay(readTranscript(await recorded()));
    await play(replay, ...commands).catch(() => undefined);
    expect(() => {
      replay.finish();
    }).toThrow(told);
  });
}

test('a replay fails for a connection that was not recorded, that did not come, or that stays open', async () => {
  const transcript = readTranscript(await recorded());
  const twice = new Replay(transcript);
  await play(twice, select, verify);
  await expect(twice.reader.connect()).rejects.toThrow('not recorded');
  const left = new Replay(transcript);
  expect(() => {
    left.finish();
  }).toThrow('2 recorded commands did not come');
  const open = new Replay(transcript);
  const connection = await open.reader.connect();
  for (const command of [select, verify]) await connection.transmit(command);
  expect(() => {
    open.finish();
  }).toThrow('not closed');
});

test('a failed exchange is recorded and fails again when it is played', async () => {
  const text = await record(brokenReader, select);
  expect(text).toContain('"failed":"card-removed"');
  await expect(play(new Replay(readTranscript(text)), select)).rejects.toMatchObject({ reason: 'card-removed' });
});

test('errors of a replay tell the head of a command, never its data', async () => {
  const replay = new Replay(readTranscript(await recorded()));
  const error: unknown = await play(replay, verify).catch((thrown: unknown) => thrown);
  expect(String(error)).toContain('8C200001 of 37 bytes');
  expect(String(error)).not.toContain('0102030405060708');
});

for (const [what, text, told] of [
  ['of another version', '{"transcript":"ecpa-card","version":2,"recordedAt":"x"}', 'version 2'],
  ['that is none', 'hello', 'line 1'],
  ['that is empty', '', 'line 1'],
] as const) {
  test(`a file ${what} is refused`, () => {
    expect(() => readTranscript(text)).toThrow(told);
  });
}

for (const line of ['{"ms":1,"command":"80A4","answer":"9000"}', '{', 'null', '{"closed":true}', '{"ms":1}']) {
  test(`the line ${line} before any connection is refused`, () => {
    expect(() => readTranscript(`${transcriptHead(new Date(0))}\n${line}\n`)).toThrow(/^line 2: /);
  });
}
