import { readApplications } from '../../flows/index.ts';
import { test } from '../fixtures/in-process-run.ts';
import { expect } from '../fixtures/world.ts';

test('lets an agency’s card into eCPA, and refuses it for MyData before its PIN is spent @whole', async ({ runs }) => {
  const { simulator } = runs;
  const [agency] = simulator.agencies;
  const { cardNumber = '', name = '' } = agency ?? {};
  const flags = { virtualCard: 'agency' };

  const refused = await runs.toMyData(flags);
  expect(refused.failure).toMatchObject({ code: 'CARD.WRONG_KIND' });
  expect(refused.failure?.detail).toContain(name);
  expect(refused.log).toMatchObject({ pinAttempts: 0, loggedOut: true });
  expect(await simulator.card(cardNumber)).toMatchObject({ verifyCount: 0, triesLeft: 3 });

  const groups = new Set<string>();
  const entered = await runs.toEcpa(flags, async (flow, session) => {
    for (const { group, name: application } of await readApplications(flow, session))
      groups.add(`${group}/${application}`);
  });
  expect(entered).toMatchObject({ log: { pinAttempts: 1, loggedOut: true } });
  expect(entered.failure).toBeUndefined();
  expect([...groups].filter((text) => text.startsWith('A.人事資料填報及考核/'))).toHaveLength(2);
  expect([...groups].filter((text) => text.includes('MyData'))).toHaveLength(1);
  expect(simulator.log.logins).toMatchObject([{ cardNumber, outcome: 'signed-in' }]);
  expect(simulator.log.openSessions).toBe(0);
});
