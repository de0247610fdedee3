import { expect, test } from '@playwright/test';
import { logIn, logOut } from '../../flows/index.ts';
import { LoginPage } from '../../pages/index.ts';
import { startSimulator, type Transform } from '../../simulator/index.ts';
import { mutations } from '../../simulator/mutations/index.ts';
import { openJourney } from '../fixtures/in-process-journey.ts';

/** Changes of the login page that end a login before anything is typed, by the landmark that is told. */
const cases = [
  ['new-origin of a form', 'form to another host', 'LOGIN.ORIGIN'],
  ['a form that a button sends elsewhere', 'button that sends the form elsewhere', 'LOGIN.ORIGIN'],
  ['a script of another host', 'script of another host', 'LOGIN.ORIGIN'],
  ['a further field', 'new identity number', 'LOGIN.NEW_FIELD'],
  ['a declaration', 'new consent', 'LOGIN.NEW_FIELD'],
  ['a PIN field that shows what is typed', 'PIN field that shows what is typed', 'LOGIN.PIN_FIELD'],
  ['a PIN field that nobody sees', 'PIN field that nobody sees', 'LOGIN.PIN_FIELD'],
  ['a PIN field in several parts', 'split PIN field', 'LOGIN.NEW_FIELD'],
  ['names of columns exchanged', 'names of the columns exchanged', 'LOGIN.NEW_FIELD'],
] as const;

for (const edition of ['2020', '2024'] as const) {
  const details = edition === '2020' ? { tag: '@whole' } : {};
  test(
    `types nothing and asks no card where the login form of ${edition} is not the one that is known`,
    details,
    async () => {
      let change: Transform = ({ html }) => html;
      await using simulator = await startSimulator({ edition, transform: (page) => change(page) });
      await using journey = await openJourney(simulator);
      const { flow, card, pin } = journey;
      for (const [what, name, landmark] of cases) {
        const mutation = mutations.find((one) => one.name === `${edition} login: ${name}`);
        expect(mutation, name).toBeDefined();
        change = mutation?.transform ?? change;
        let asked = 0;
        const unlock = () => {
          asked += 1;
          return card.unlock(pin());
        };
        const login = logIn(flow, { card, readerName: 'in-process reader', unlock });
        await expect(login, `${edition}: ${what}`).rejects.toMatchObject({ landmark });
        const { pinField } = new LoginPage(flow.page, flow.watch);
        const typed = await pinField.locator.first().inputValue();
        expect([asked, typed], `${edition}: ${what}`).toEqual([0, '']);
      }
      change = ({ html }) => html;
      await logIn(flow, { card, readerName: 'in-process reader', unlock: () => card.unlock(pin()) });
    },
  );
}

test('logs out by the second way, and says so, where 登出 has another name @whole', async () => {
  const transform: Transform = ({ html }) => html.replaceAll('>登出</a>', '>離開系統</a>');
  await using simulator = await startSimulator({ edition: '2024', transform });
  await using journey = await openJourney(simulator);
  const { flow, card, pin } = journey;
  await logIn(flow, { card, readerName: 'in-process reader', unlock: () => card.unlock(pin()) });
  await logOut(flow);
  expect([...flow.watch.bent]).toEqual(['SESSION.LOG_OUT']);
});
