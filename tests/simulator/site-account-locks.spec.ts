import { expect } from '@playwright/test';
import type { Person } from '../../simulator/index.ts';
import type { SiteClient } from './site-client.ts';
import { test } from './site-world.ts';

/** What the 2024 page's script gets for a password: a ticket, nothing, or HTML to show. */
async function ticketFor(ecpa: SiteClient, { id }: Person, password: string): Promise<string> {
  const { text } = await ecpa.ask('/Home/GetApTicketV2', { form: { account: id, password, ApID: 'ecpa' } });
  return /^[0-9A-F]{100,}$/.test(text) ? 'ticket' : text;
}

test('locks an account for 15 minutes at the fifth wrong password, and says so', async ({ ecpa, holder, clock }) => {
  for (let times = 1; times < 5; times += 1) expect(await ticketFor(ecpa, holder, 'wrong')).toBe('');
  expect(await ticketFor(ecpa, holder, 'wrong')).toContain('帳號已鎖定');
  expect(await ticketFor(ecpa, holder, holder.password)).toContain('15 分鐘');
  clock.ahead = 15 * 60_000;
  expect(await ticketFor(ecpa, holder, holder.password)).toBe('ticket');
});

test('forgets wrong passwords after a right one', async ({ ecpa, holder }) => {
  for (let times = 1; times < 5; times += 1) await ticketFor(ecpa, holder, 'wrong');
  expect(await ticketFor(ecpa, holder, holder.password)).toBe('ticket');
  expect(await ticketFor(ecpa, holder, 'wrong')).toBe('');
});

test('sends who has to activate the account, or to change the password, to the page for it', async ({
  ecpa,
  holder,
  simulator,
}) => {
  simulator.setFaults(['account-inactive']);
  expect(await ticketFor(ecpa, holder, holder.password)).toMatch(/請先啟用.*<a href="\/Home\/Activate">帳號啟用</);
  simulator.setFaults(['account-password-old']);
  expect(await ticketFor(ecpa, holder, holder.password)).toMatch(/變更密碼.*<a href="\/Home\/ChangePassword">/);
  expect((await ecpa.ask('/Home/ChangePassword')).text).toContain('變更密碼');
  expect(await ticketFor(ecpa, holder, 'wrong')).toBe('');
});

test.describe('edition 2020', () => {
  test.use({ edition: '2020' });

  test('locks, and links to what helps, beside the form', async ({ ecpa, holder, simulator }) => {
    const { account, password } = holder;
    const logIn = async (word: string) => (await ecpa.ask('/login.asp', { form: { account, password: word } })).text;
    simulator.setFaults(['account-inactive']);
    expect(await logIn(password)).toMatch(/<a href="\/activate.asp"[\s\S]*請先啟用帳號/);
    simulator.setFaults(['account-password-old']);
    expect(await logIn(password)).toContain('<a href="/password.asp"');
    for (let times = 1; times < 5; times += 1) expect(await logIn('wrong')).toContain('帳號或密碼錯誤');
    expect(await logIn('wrong')).toContain('帳號已鎖定');
    expect((await ecpa.ask('/forgot.asp')).text).toContain('忘記密碼');
  });
});
