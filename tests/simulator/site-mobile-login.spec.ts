import { expect } from '@playwright/test';
import type { SiteClient } from './site-client.ts';
import { places, test } from './site-world.ts';

async function open(ecpa: SiteClient, id = ''): Promise<string> {
  await ecpa.ask(places[2024].login);
  return (await ecpa.ask('/Home/MobileRequest', { form: { id } })).text;
}

const stateOf = async (ecpa: SiteClient, transaction: string): Promise<string> =>
  (await ecpa.ask('/Home/MobileState', { form: { transaction } })).text;

test('signs in whose phone agreed, by a QR code', async ({ ecpa, simulator, holder }) => {
  const transaction = await open(ecpa);
  const picture = await ecpa.ask(`/Home/MobileQR?transaction=${transaction}`);
  expect(picture.headers['content-type']).toContain('image/svg+xml');
  expect(picture.text).toContain('<svg');
  expect(await stateOf(ecpa, transaction)).toBe('waiting');
  const { status } = await fetch(`${simulator.control}/mobile/approve`, { method: 'POST' });
  expect(status).toBe(200);
  expect(await stateOf(ecpa, transaction)).toBe('0');
  expect((await ecpa.ask(places[2024].menu)).text).toContain(holder.name);
  expect(simulator.log.logins).toMatchObject([{ mobile: holder.account, outcome: 'signed-in' }]);
});

test('takes no answer from the phone of somebody else, once an ID was typed', async ({ ecpa, simulator, holder }) => {
  expect(await open(ecpa, 'A123456789')).toBe('');
  const transaction = await open(ecpa, holder.id);
  expect(simulator.approveMobile(simulator.people[1]?.cardNumber)).toBe(false);
  expect(await stateOf(ecpa, transaction)).toBe('waiting');
  expect(simulator.approveMobile(holder.cardNumber)).toBe(true);
  expect(await stateOf(ecpa, transaction)).toBe('0');
});

test('ends when the phone says no, and after two minutes', async ({ ecpa, simulator, clock }) => {
  const declined = await open(ecpa);
  await fetch(`${simulator.control}/mobile/decline`, { method: 'POST' });
  expect(await stateOf(ecpa, declined)).toBe('declined');
  const late = await open(ecpa);
  clock.ahead = 2 * 60_000;
  expect(await stateOf(ecpa, late)).toBe('over');
  const answer = await fetch(`${simulator.control}/mobile/approve`, { method: 'POST' });
  expect(answer.status).toBe(409);
  expect(simulator.log.openSessions).toBe(0);
});
