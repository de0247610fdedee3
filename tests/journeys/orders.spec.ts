import { expect } from '@playwright/test';
import type { DocumentError } from '../../documents/index.ts';
import { downloadOrders, type DownloadOrdersInput, type OrderOutcome, readOrders } from '../../flows/index.ts';
import { test as base } from '../fixtures/my-data.ts';

const both = { kinds: ['award', 'appointment'], acceptConsent: false } as const;

const test = base.extend<{ fetch: (wish?: Partial<DownloadOrdersInput>) => Promise<readonly OrderOutcome[]> }>({
  fetch: async ({ myData, out }, use) => {
    const { simulator, flow, session } = myData;
    const holder = { name: simulator.people[0]?.name ?? '', idLastFour: simulator.people[0]?.id.slice(-4) };
    await use(async (wish = {}) => {
      const outcomes: OrderOutcome[] = [];
      const tell = (outcome: OrderOutcome): unknown => outcomes.push(outcome);
      await downloadOrders(flow, session, { ...both, holder, out, tell, ...wish });
      return outcomes;
    });
  },
});

test.describe.configure({ mode: 'default' });

const pathsOf = (outcome: OrderOutcome) => ('document' in outcome ? [outcome.document.path] : []);
const faultsOf = (outcome: OrderOutcome) => ('fault' in outcome ? [outcome.fault] : []);

test('reads the lists, or says that this edition of the site has none', async ({ myData, edition }) => {
  const read = readOrders(myData.flow, myData.session, both).then(
    ({ orders }) => orders.length,
    (error: unknown) => (error as DocumentError).reason,
  );
  expect(await read).toBe({ 2020: 'no-room', 2024: 7 }[edition]);
});

test('downloads every order of both kinds with its proof, in one session @once', async ({ fetch, myData }) => {
  const before = myData.simulator.log.documents.length;
  const outcomes = await fetch();
  const sent = myData.simulator.log.documents.slice(before);
  const kinds = outcomes.map(({ order }) => order.kind);
  expect(kinds).toEqual(kinds.map((_, place) => (place < 2 ? 'award' : 'appointment')));
  expect(outcomes.map((outcome) => ('document' in outcome ? outcome.document.sha256 : ''))).toEqual(
    sent.map(({ sha256 }) => sha256),
  );
  const proofs = outcomes.map((outcome) => ('proof' in outcome ? outcome.proof : ''));
  expect(new Set(proofs).size).toBe(7);
  expect(outcomes[0]?.order).toEqual({
    kind: 'award',
    date: '2023-02-28',
    number: '府人考字第1123157639號',
    what: '記功一次',
    reason: '辦理颱風災害搶救工作，不辭辛勞',
  });
  expect(outcomes.at(-1)?.order).toMatchObject({ agency: '雲起縣政府民政處', position: '書記', what: '派代' });
});

test('downloads those of one kind and of a range of days alone @once', async ({ fetch, documents }) => {
  await fetch({ kinds: ['award'], from: '2020-01-01', to: '2023-02-28' });
  expect(await documents()).toEqual([expect.stringMatching(/_獎勵令 府人考字第1123157639號_2023-02-28\.pdf$/)]);
});

test('says so when no order is in the range, and how many are outside @once', async ({ fetch }) => {
  await expect(fetch({ kinds: ['award'], from: '2024-01-01' })).rejects.toMatchObject({
    reason: 'none',
    message: '獎勵令查詢: 2 are outside of 2024-01-01 –',
  });
});

for (const [fault, reason, tag] of [
  ['order-qr-elsewhere', 'invalid', ' @whole'],
  ['order-without-qr', 'invalid', ' @whole'],
  ['order-other-person', 'wrong-holder', ''],
] as const) {
  test(`keeps nothing when the world has the fault ${fault} @once${tag}`, async ({ fetch, faults, documents }) => {
    faults(fault);
    const outcomes = await fetch({ kinds: ['award'] });
    expect(outcomes.flatMap(faultsOf)).toMatchObject([{ reason }, { reason }]);
    expect(await documents()).toEqual([]);
  });
}

test('reads the code on the page where that in the document is drawn as lines @once', async ({ fetch, faults }) => {
  faults('order-qr-lines');
  expect((await fetch({ kinds: ['award'] })).flatMap(pathsOf)).toHaveLength(2);
});

test('asks the person before the first use, and agrees when told to @once', async ({ fetch, faults, myData }) => {
  faults('orders-consent');
  await expect(fetch()).rejects.toMatchObject({ reason: 'consent-needed', message: expect.stringMatching(/本人同意/) });
  expect(myData.simulator.log.consents).toEqual([]);
  // A window that nobody answers bars the way to all else.
  faults();
  await myData.session.page.reload();
  faults('orders-consent');
  expect(await fetch({ kinds: ['award'], acceptConsent: true })).toHaveLength(2);
  expect(myData.simulator.log.consents).toHaveLength(1);
});

test('names the entry of the menu that is gone @once', async ({ myData, faults }) => {
  faults('menu-without-awards');
  await myData.session.page.reload();
  await expect(readOrders(myData.flow, myData.session, both)).rejects.toMatchObject({ landmark: 'MYDATA.AWARDS_LINK' });
});
