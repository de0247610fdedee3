import { expect } from '@playwright/test';
import { SiteClient } from './site-client.ts';
import { present, signIn, ticketFor } from './site-visit.ts';
import { editions, places, test } from './site-world.ts';

for (const edition of editions) {
  test.describe(`edition ${edition}`, () => {
    test.use({ edition });

    test.beforeEach(async ({ simulator, holder, ecpa }) => {
      await signIn(simulator, holder, ecpa);
    });

    test('lets in who comes from eCPA with its ticket', async ({ simulator, holder, ecpa, mydata }) => {
      const answer = await present(mydata, edition, await ticketFor(ecpa, edition), `${simulator.ecpa}/`);
      expect(answer.status).toBe(302);
      expect(answer.headers.location).toBe(places[edition].home);
      const home = await mydata.ask(places[edition].home);
      expect(home.text).toContain(`${holder.name} 您好`);
      expect(home.text).toContain('系統公告');
    });

    test('takes a ticket once', async ({ simulator, ecpa, mydata }) => {
      const ticket = await ticketFor(ecpa, edition);
      await present(mydata, edition, ticket, `${simulator.ecpa}/`);
      const another = new SiteClient(simulator.mydata);
      const { status, text } = await present(another, edition, ticket, `${simulator.ecpa}/`);
      expect(status).toBe(403);
      expect(text).toContain('請由人事服務網');
      expect((await another.ask(places[edition].home)).status).toBe(302);
    });

    test('refuses who comes from elsewhere', async ({ simulator, ecpa, mydata }) => {
      for (const referer of ['http://evil.localhost/', `${simulator.mydata}/`, `${simulator.ecpa}.evil.test/`]) {
        const { status } = await present(mydata, edition, await ticketFor(ecpa, edition), referer);
        expect(status).toBe(403);
      }
    });

    test('refuses a ticket that is older than a minute', async ({ simulator, ecpa, mydata, clock }) => {
      const ticket = await ticketFor(ecpa, edition);
      clock.ahead = 60_001;
      expect((await present(mydata, edition, ticket, `${simulator.ecpa}/`)).status).toBe(403);
    });

    test('refuses everybody when told so', async ({ simulator, ecpa, mydata }) => {
      simulator.setFaults(['mydata-refused']);
      const { status } = await present(mydata, edition, await ticketFor(ecpa, edition), `${simulator.ecpa}/`);
      expect(status).toBe(403);
    });
  });
}

test('lets nobody into an application without a session', async ({ ecpa }) => {
  expect((await ecpa.ask(places[2024].enter)).status).toBe(302);
  const { text } = await ecpa.ask('/Home/EnterApplicationTwoWay', { form: { appId: 'MyData' } });
  expect(text).toBe('');
});
