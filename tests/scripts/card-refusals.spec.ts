import { openCard, openPcsc, type PinBudget, type Reader } from '../../card/index.ts';
import { fromHex } from '../../card/iso7816/index.ts';
import { type FlowContext, logIn } from '../../flows/index.ts';
import { usableCard } from '../../scripts/card-source/usable-card.ts';
import {
  HicosCard,
  HicosGeneration2Card,
  NhiCard,
  testWrappingKey,
  type VirtualCard,
} from '../../simulator/cards/index.ts';
import { expect, test } from '../fixtures/pcscd/index.ts';
import { readerWith } from '../fixtures/virtual-card.ts';
import type { Issued } from '../simulator/card-issued.ts';
import { refusalOf } from './refusal.ts';

/** Cards that a run refuses before a PIN comes near them. */
const refused: readonly {
  readonly what: string;
  readonly code: string;
  readonly exitCode: number;
  readonly card: (issued: Issued) => Promise<VirtualCard> | VirtualCard;
  readonly withoutKey?: boolean;
}[] = [
  {
    what: 'an NHI card where a HiCOS card is needed',
    code: 'CARD.WRONG_KIND',
    exitCode: 10,
    card: ({ holder }) => new NhiCard({ person: holder }),
  },
  {
    what: 'a card that nobody knows',
    code: 'CARD.UNKNOWN',
    exitCode: 10,
    card: () => ({
      atr: fromHex('3B00'),
      transmit: () => Promise.resolve(fromHex('6A82')),
      reset: () => undefined,
    }),
  },
  {
    what: 'a HiCOS card of generation 2',
    code: 'CARD.NEEDS_VENDOR',
    exitCode: 10,
    card: ({ holder, ...rest }) => new HicosGeneration2Card({ ...rest, person: holder }),
  },
  {
    what: 'a HiCOS card of generation 1 without its key',
    code: 'CARD.NEEDS_VENDOR',
    exitCode: 10,
    card: ({ holder, ...rest }) => new HicosCard({ ...rest, person: holder }),
    withoutKey: true,
  },
  {
    what: 'a card whose certificate has expired',
    code: 'USER.CERTIFICATE_EXPIRED',
    exitCode: 12,
    card: async ({ holder, authority }) => {
      const validity = { notBefore: new Date('2015-01-01'), notAfter: new Date('2020-01-01') };
      return new HicosCard({ authority, person: holder, credentials: await authority.issue(holder, validity) });
    },
  },
];

const never: PinBudget = { spend: () => Promise.reject(new Error('a PIN was sent')) };

/** A flow whose browser must not be touched. */
const noBrowser = new Proxy({} as FlowContext, {
  get: (_, name) => {
    throw new Error(`the browser was used: ${String(name)}`);
  },
});

/** What a run does with a card until the site is opened. */
async function begin(reader: Reader, withoutKey: boolean): Promise<never> {
  const wrappingKeyOf = () => (withoutKey ? undefined : testWrappingKey);
  const probes = { isThere: () => false, component: () => Promise.resolve(undefined) };
  await using card = await usableCard(await openCard(reader, { wrappingKeyOf, budget: never }), {}, probes);
  await logIn(noBrowser, { card, readerName: reader.name, unlock: () => Promise.reject(new Error('unlocked')) });
  throw new Error('nothing was refused');
}

for (const { what, code, exitCode, card: make, withoutKey = false } of refused) {
  test(`refuses ${what}: ${code}, and no PIN is sent`, async ({ issued }) => {
    const card = await make(issued);
    const reader = readerWith(card);
    expect(await refusalOf(() => begin(reader, withoutKey))).toMatchObject({ code, exitCode, retriable: false });
    expect(reader.commands.filter((command) => command.startsWith('20', 2))).toEqual([]);
    expect(reader.closed).toBe(1);
  });
}

test('refuses the same cards in a reader of the machine, which can be used again each time', async ({
  pcscd,
  issued,
}) => {
  let inside: VirtualCard = new NhiCard({ person: issued.holder });
  const slot: VirtualCard = {
    get atr() {
      return inside.atr;
    },
    transmit: (command) => inside.transmit(command),
    reset: () => {
      inside.reset();
    },
  };
  await using pcsc = await openPcsc({ environment: pcscd.environment, patience: 0 });
  await using plugged = await pcscd.plug(slot);
  const reader = await pcsc.choose({ timeout: 5000 });
  for (const { what, code, card, withoutKey = false } of refused) {
    inside = await card(issued);
    const before = plugged.commandCount;
    expect((await refusalOf(() => begin(reader, withoutKey))).code, what).toBe(code);
    expect('verifyCount' in inside ? inside.verifyCount : 0, what).toBe(0);
    expect(plugged.commandCount, what).toBeGreaterThan(before);
  }
});
