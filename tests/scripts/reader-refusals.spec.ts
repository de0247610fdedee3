import { openCard, openPcsc, oneVerifyARun, type Pcsc } from '../../card/index.ts';
import { expect, test } from '../fixtures/pcscd/index.ts';
import { refusalOf } from './refusal.ts';

const preload = new URL('../card/children/replaced-bindings.mjs', import.meta.url).href;

/** `pcsclite` replaced by one that fails as it is told. */
const fake = (how: string) => ({ NODE_OPTIONS: `--import ${preload}`, FAKE: how });

async function openCardIn(pcsc: Pcsc, name?: string): Promise<void> {
  const reader = await pcsc.choose({ reader: name });
  const card = await openCard(reader, { wrappingKeyOf: () => undefined, budget: oneVerifyARun() });
  await card[Symbol.asyncDispose]();
}

/** What keeps a run from the card. */
const refused: readonly {
  readonly what: string;
  readonly code: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly reader?: string;
  readonly remedy: RegExp;
}[] = [
  {
    what: 'no service',
    code: 'READER.NO_SERVICE',
    environment: { PCSCLITE_CSOCK_NAME: '/nowhere/pcscd.comm' },
    remedy: /systemctl start pcscd.*Smart Card/,
  },
  { what: 'no permission', code: 'READER.NO_PERMISSION', environment: fake('denied'), remedy: /polkit/ },
  { what: 'no reader', code: 'READER.NONE', environment: fake('no-readers'), remedy: /Plug/ },
  {
    what: 'no reader of that name',
    code: 'READER.NONE',
    environment: fake('no-protocol'),
    reader: 'Another',
    remedy: /Plug/,
  },
  { what: 'a reader pulled out amid it', code: 'READER.NONE', environment: fake('unplugged'), remedy: /Plug/ },
  { what: 'a card pulled out amid it', code: 'READER.REMOVED', environment: fake('no-protocol'), remedy: /Insert/ },
];

for (const { what, code, environment, reader, remedy } of refused) {
  test(`tells ${what}: ${code}`, async () => {
    await using pcsc = await openPcsc({ binding: 'pcsclite', environment });
    const told = await refusalOf(() => openCardIn(pcsc, reader));
    expect(told).toMatchObject({ code, exitCode: 11, retriable: false });
    expect(told.remedies[0]).toMatch(/\p{Script=Han}/u);
    expect(told.remedies[1]).toMatch(remedy);
  });
}

test('asks again for a card that another program holds, until it lets go, and no longer than it has patience', async () => {
  const atr = async (patience: number): Promise<Uint8Array> => {
    await using pcsc = await openPcsc({ binding: 'pcsclite', environment: fake('held'), patience });
    await using connection = await (await pcsc.choose()).connect();
    return connection.atr;
  };
  expect(await atr(5_000)).toEqual(Uint8Array.of(0x3b, 0));
  expect(await refusalOf(() => atr(0))).toMatchObject({ code: 'READER.IN_USE', exitCode: 11, retriable: true });
});

test('tells an empty reader, and a card that another program holds after it was waited for', async ({
  pcscd,
  card,
}) => {
  const { environment } = pcscd;
  await using pcsc = await openPcsc({ environment, patience: 600 });
  expect(await refusalOf(() => openCardIn(pcsc))).toMatchObject({ code: 'READER.NO_CARD', exitCode: 11 });
  await using other = await openPcsc({ environment });
  await using plugged = await pcscd.plug(card);
  await using held = await (await other.choose({ timeout: 5000 })).connect();
  await pcsc.choose({ timeout: 5000 });
  const told = await refusalOf(() => openCardIn(pcsc));
  expect(told).toMatchObject({ code: 'READER.IN_USE', exitCode: 11, retriable: true });
  expect(plugged.commandCount).toBe(0);
  expect(held.atr).toEqual(card.atr);
});
