import { readFile, writeFile } from 'node:fs/promises';
import { openPcsc, type Reader, readTranscript, recordReader, Replay, transcriptHead } from '../../card/index.ts';
import { NhiCard, testWrappingKey, type VirtualCard } from '../../simulator/cards/index.ts';
import { person } from '../../simulator/people/index.ts';
import { expect, test } from '../fixtures/pcscd/index.ts';
import { generation2Card, hicosCard, readerWith } from '../fixtures/virtual-card.ts';
import type { CardWorld } from './contract/card-world.ts';
import { pinContract } from './contract/pin-contract.ts';
import { readingContract } from './contract/reading-contract.ts';

const holder = person(0);

const cards: Readonly<Record<string, { readonly file: string; readonly make: () => Promise<VirtualCard> }>> = {
  'HiCOS generation 1': { file: 'hicos-generation-1', make: hicosCard },
  'HiCOS generation 2': { file: 'hicos-generation-2', make: generation2Card },
  'NHI card': { file: 'nhi-card', make: () => Promise.resolve(new NhiCard({ person: holder })) },
};

/** The way to a virtual card of the first person. */
const worldOf = (reader: Reader): CardWorld => ({ reader, holder, wrappingKey: testWrappingKey });

/** With `ECPA_RECORD_TRANSCRIPTS=1` the cards in this process are recorded anew, for the replay. */
async function keepIfWanted(transcript: URL, lines: readonly string[]): Promise<void> {
  if (process.env['ECPA_RECORD_TRANSCRIPTS'] === '1') await writeFile(transcript, `${lines.join('\n')}\n`);
}

/** Everything that holds for this card, one after the other on the same card. */
async function keepsContract(product: string, world: CardWorld): Promise<void> {
  const contract = { ...readingContract[product], ...pinContract[product] };
  expect(Object.keys(contract).length).toBeGreaterThanOrEqual(4);
  for (const [title, holds] of Object.entries(contract)) await test.step(title, () => holds(world));
}

for (const [product, { file, make }] of Object.entries(cards)) {
  const transcript = new URL(`./contract/transcripts/${file}.jsonl`, import.meta.url);

  test(`${product}, in this process: keeps the contract of its kind`, async () => {
    const lines = [transcriptHead(new Date())];
    const reader = recordReader(readerWith(await make()), (line) => lines.push(line));
    await expect(keepsContract(product, worldOf(reader))).resolves.toBeUndefined();
    await keepIfWanted(transcript, lines);
  });

  test(`${product}, in a reader of the system: keeps the contract of its kind`, async ({ pcscd }) => {
    await using pcsc = await openPcsc({ environment: pcscd.environment });
    await using plugged = await pcscd.plug(await make());
    const reader = await pcsc.choose({ timeout: 5000 });
    await expect(keepsContract(product, worldOf(reader))).resolves.toBeUndefined();
    expect(plugged.commandCount).toBeGreaterThan(0);
  });

  test(`${product}, replayed from a transcript: keeps the contract of its kind`, async () => {
    const replay = new Replay(readTranscript(await readFile(transcript, 'utf8')));
    await keepsContract(product, worldOf(replay.reader));
    expect(() => {
      replay.finish();
    }).not.toThrow();
  });
}
