import { expect } from '@playwright/test';
import { faultNames } from '../../simulator/index.ts';
import { SiteClient } from './site-client.ts';
import { signIn } from './site-visit.ts';
import { test } from './site-world.ts';

async function askJson(url: string, init?: RequestInit): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(url, init);
  return { status: response.status, body: await response.json() };
}

test('tells on eCPA where it is', async ({ simulator, ecpa }) => {
  const { text } = await ecpa.ask('/__simulator');
  expect(JSON.parse(text)).toMatchObject({ control: simulator.control, edition: '2024' });
});

test('tells it also while the site is out of service', async ({ simulator, ecpa }) => {
  simulator.setFaults(['site-hang']);
  expect((await ecpa.ask('/__simulator')).status).toBe(200);
});

test('switches faults on and off', async ({ simulator, ecpa }) => {
  const set = (names: readonly string[]) =>
    askJson(`${simulator.control}/faults`, { method: 'PUT', body: JSON.stringify(names) });
  expect(await set(['site-500'])).toEqual({ status: 200, body: ['site-500'] });
  expect((await ecpa.ask('/')).status).toBe(500);
  expect(await askJson(`${simulator.control}/faults`)).toEqual({ status: 200, body: ['site-500'] });
  await set(['maintenance']);
  const { status, text } = await ecpa.ask('/');
  expect(status).toBe(200);
  expect(text).toContain('<title>系統維護公告</title>');
  await set([]);
  expect((await ecpa.ask('/')).text).toContain('請輸入PIN碼');
});

test('refuses a fault that there is not, and names those that there are', async ({ simulator }) => {
  for (const body of ['["no-such-fault"]', '"site-500"', '[1]', 'no JSON']) {
    const answer = await askJson(`${simulator.control}/faults`, { method: 'PUT', body });
    expect(answer.status).toBe(400);
    for (const name of faultNames) expect(JSON.stringify(answer.body)).toContain(name);
  }
});

test('logs what the site saw, and forgets it on reset', async ({ simulator, holder, ecpa }) => {
  await signIn(simulator, holder, ecpa);
  const card = await simulator.card(holder.cardNumber);
  await card.transmit(Buffer.from('0020000100', 'hex'));
  const { cardNumber } = holder;
  expect((await askJson(`${simulator.control}/log`)).body).toMatchObject({
    logins: [{ cardNumber, outcome: 'signed-in' }],
    logouts: [],
    documents: [],
    consents: [],
    cards: [
      {
        cardNumber,
        triesLeft: 2,
        verifyCount: 1,
        clearVerifyCount: 1,
        forbiddenCount: 0,
        resetCount: 0,
        verified: false,
      },
    ],
    sessions: 1,
    requests: 2,
  });
  await fetch(`${simulator.control}/reset`, { method: 'POST' });
  const after = await askJson(`${simulator.control}/log`);
  expect(after.body).toMatchObject({ logins: [], cards: [], sessions: 0, requests: 0 });
  expect((await simulator.card(cardNumber)).triesLeft).toBe(3);
});

test('tells the people with what they need to log in', async ({ simulator }) => {
  const { body } = await askJson(`${simulator.control}/people`);
  expect(body).toEqual(
    simulator.people.map(({ name, cardNumber, pin, account, password, nhiCardNumber, nhiPassword }) => {
      return { name, cardNumber, pin, account, password, nhiCardNumber, nhiPassword };
    }),
  );
  expect((await askJson(`${simulator.control}/agencies`)).body).toEqual(simulator.agencies);
});

test('hands commands to the one card that there is of a person', async ({ simulator, holder }) => {
  const card = await simulator.card(holder.cardNumber);
  const place = `${simulator.control}/cards/${holder.cardNumber}`;
  const send = async (path: string, body: string): Promise<string> =>
    (await fetch(`${place}/${path}`, { method: 'POST', body })).text();
  expect(Buffer.from(await (await fetch(`${place}/atr`)).text(), 'hex')).toEqual(Buffer.from(card.atr));
  expect(await send('transmit', '80a40000023f00')).toBe('9000');
  await send('reset', '');
  expect(card.resetCount).toBe(1);
  await send('transmit', '0020000100');
  expect(card.triesLeft).toBe(2);
});

test('answers 410 for a card that was removed, 404 for one of nobody, 400 for no hex', async ({
  simulator,
  holder,
}) => {
  const transmit = async (number: string, body: string): Promise<number> => {
    const { status } = await fetch(`${simulator.control}/cards/${number}/transmit`, { method: 'POST', body });
    return status;
  };
  expect(await transmit('TP00000000000000', '00')).toBe(404);
  expect(await transmit(holder.cardNumber, 'xyz')).toBe(400);
  simulator.setFaults(['card-removed']);
  expect(await transmit(holder.cardNumber, '80a40000023f00')).toBe(410);
  const card = await simulator.card(holder.cardNumber);
  await expect(card.transmit(Uint8Array.of(0))).rejects.toThrow('removed');
});

test('makes cards with no try, or one try, when told so', async ({ simulator, holder }) => {
  simulator.setFaults(['card-blocked']);
  expect((await simulator.card(holder.cardNumber)).triesLeft).toBe(0);
  simulator.setFaults(['card-last-try']);
  expect((await simulator.card(holder.cardNumber)).triesLeft).toBe(1);
});

test('keeps a card, and its tries, when a fault of the site is switched', async ({ simulator, holder }) => {
  const card = await simulator.card(holder.cardNumber);
  simulator.setFaults(['site-500']);
  expect(await simulator.card(holder.cardNumber)).toBe(card);
});

test('is no place for web pages', async ({ simulator }) => {
  const { status } = await fetch(`${simulator.control}/people`, { headers: { origin: simulator.ecpa } });
  expect(status).toBe(403);
  const byName = new SiteClient(simulator.control.replace('127.0.0.1', 'rebound.test'));
  expect((await byName.ask('/people')).status).toBe(403);
});
