import { expect } from '@playwright/test';
import { openMyData, signIn } from './site-visit.ts';
import { editions, places, test } from './site-world.ts';

const halfAnHour = 30 * 60_000;

for (const edition of editions) {
  test.describe(`edition ${edition}`, () => {
    test.use({ edition });
    const { menu, login, logOut, applications, home } = places[edition];

    test('gives a new cookie at login, and the old one opens nothing', async ({ simulator, holder, ecpa }) => {
      await ecpa.ask(login);
      const before = ecpa.cookie;
      await signIn(simulator, holder, ecpa);
      expect(ecpa.cookie).toMatch(/^ASP\.NET_SessionId=[a-z0-5]{24}$/);
      expect(ecpa.cookie).not.toBe(before);
      expect((await ecpa.ask(menu)).status).toBe(200);
      ecpa.cookie = before;
      expect((await ecpa.ask(menu)).status).toBe(302);
    });

    test('leaves the new cookie alone when a request from before the login comes late', async ({
      simulator,
      holder,
      ecpa,
    }) => {
      await ecpa.ask(login);
      const before = ecpa.cookie;
      await signIn(simulator, holder, ecpa);
      ecpa.cookie = before;
      expect((await ecpa.ask(login)).headers['set-cookie']).toBeUndefined();
    });

    test('hides the cookie from scripts and from other sites', async ({ ecpa }) => {
      const { headers } = await ecpa.ask(login);
      expect(headers['set-cookie']?.[0]).toMatch(/; path=\/; HttpOnly; SameSite=Lax$/);
    });

    test('sends who has no session to the login page, and says why', async ({ simulator, ecpa, mydata }) => {
      for (const [client, path] of [[ecpa, menu] as const, [ecpa, applications] as const, [mydata, home] as const]) {
        const { status, headers } = await client.ask(path);
        expect(status).toBe(302);
        const { origin, pathname, search } = new URL(headers.location ?? '');
        expect(origin).toBe(simulator.ecpa);
        expect((await ecpa.ask(pathname + search)).text).toContain('連線逾時，請重新登入');
      }
    });

    test('ends a session that was idle for 30 minutes, not one that was used', async ({
      simulator,
      holder,
      ecpa,
      clock,
    }) => {
      await signIn(simulator, holder, ecpa);
      clock.ahead = halfAnHour - 5_000;
      expect((await ecpa.ask(menu)).status).toBe(200);
      clock.ahead += halfAnHour - 5_000;
      expect((await ecpa.ask(menu)).status).toBe(200);
      clock.ahead += halfAnHour + 5_000;
      expect(simulator.log.openSessions).toBe(0);
      expect((await ecpa.ask(menu)).status).toBe(302);
    });

    test('logs out of each site by itself', async ({ simulator, holder, ecpa, mydata }) => {
      await openMyData(simulator, holder, { ecpa, mydata });
      expect(simulator.log.openSessions).toBe(2);
      const left = await mydata.ask(logOut);
      expect(left.text).toContain('您已登出');
      expect((await ecpa.ask(menu)).status).toBe(200);
      await ecpa.ask(logOut);
      expect((await ecpa.ask(menu)).status).toBe(302);
      const { logouts, openSessions } = simulator.log;
      const who = holder.cardNumber;
      expect(logouts).toMatchObject([
        { site: 'mydata', who },
        { site: 'ecpa', who },
      ]);
      expect(openSessions).toBe(0);
    });

    test('loses the session at 應用系統 when told so', async ({ simulator, holder, ecpa }) => {
      await signIn(simulator, holder, ecpa);
      simulator.setFaults(['session-lost-after-login']);
      expect((await ecpa.ask(applications)).status).toBe(302);
      expect(simulator.log.openSessions).toBe(0);
    });
  });
}

test('stays signed in when logging out fails', async ({ simulator, holder, ecpa }) => {
  await signIn(simulator, holder, ecpa);
  simulator.setFaults(['logout-500']);
  expect((await ecpa.ask(places[2024].logOut)).status).toBe(500);
  expect(simulator.log).toMatchObject({ logouts: [], openSessions: 1 });
});
