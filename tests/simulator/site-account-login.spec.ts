import { expect } from '@playwright/test';
import { places, test } from './site-world.ts';

test.describe('edition 2020', () => {
  test.use({ edition: '2020' });

  test('logs in by a form, and says with an alert() when it is wrong', async ({ simulator, holder, ecpa }) => {
    const { account, password } = holder;
    await ecpa.ask('/');
    const wrong = await ecpa.ask('/login.asp', { form: { account, password: 'wrong' } });
    expect(wrong.text).toMatch(/window\.alert\("帳號或密碼錯誤"\)/);
    const { headers } = await ecpa.ask('/login.asp', { form: { account, password } });
    expect(headers.location).toBe(places[2020].menu);
    expect(simulator.log.logins).toMatchObject([
      { account, outcome: 'rejected', reason: 'wrong-password' },
      { account, outcome: 'signed-in' },
    ]);
  });
});

test('logs in by three calls in 2024', async ({ holder, ecpa }) => {
  const { account, password, id } = holder;
  await ecpa.ask(places[2024].login);
  expect((await ecpa.ask('/Home/GetUID', { form: { account } })).text).toBe(id);
  const ticket = await ecpa.ask('/Home/GetApTicketV2', { form: { account: id, password, ApID: 'ecpa' } });
  expect(ticket.text).toMatch(/^[0-9A-F]{100,}$/);
  const enter = { account: id, loginType: '0', sn: '', ticket: ticket.text, appId: 'ecpa' };
  expect((await ecpa.ask('/Home/EnterTwoWayLog', { form: enter })).text).toBe('0');
  expect((await ecpa.ask(places[2024].menu)).status).toBe(200);
  expect((await ecpa.ask('/Home/EnterTwoWayLog', { form: enter })).text).toBe('');
});

test('gives no ticket for a wrong password, and no ID for an unknown account', async ({ simulator, holder, ecpa }) => {
  const form = { account: holder.id, password: 'wrong', ApID: 'ecpa' };
  expect((await ecpa.ask('/Home/GetApTicketV2', { form })).text).toBe('');
  expect((await ecpa.ask('/Home/GetUID', { form: { account: 'nobody' } })).text).toBe('');
  expect(simulator.log.logins).toMatchObject([{ account: holder.account, reason: 'wrong-password' }]);
});
