import { allowPopups } from '../../browser/index.ts';
import { logIn, logOut } from '../../flows/index.ts';
import { openJourney } from '../fixtures/in-process-journey.ts';
import { expect, test } from '../fixtures/world.ts';

test('allows a pop-up that was blocked all the same and presses 登入 again, with one VERIFY', async ({ world }) => {
  world.faults('popup-late');
  await using journey = await openJourney(world.simulator, { popupOrigins: [] });
  const { card, pin } = journey;
  const titles: string[] = [];
  const flow = {
    ...journey.flow,
    step: <Result>(title: string, body: () => Promise<Result>) => {
      titles.push(title);
      return body();
    },
  };
  await logIn(flow, { card, readerName: 'reader', unlock: () => card.unlock(pin()) });
  await logOut(flow);
  expect(titles).toContain('allow the pop-up');
  const virtual = await world.simulator.card(card.number);
  expect(virtual).toMatchObject({ verifyCount: 1, triesLeft: 3 });
});

test('needs no second press where the site may open its late pop-up', async ({ world }) => {
  world.faults('popup-late');
  await using journey = await openJourney(world.simulator);
  const { flow, card, pin } = journey;
  await logIn(flow, { card, readerName: 'reader', unlock: () => card.unlock(pin()) });
  await logOut(flow);
  expect(world.simulator.log.logins).toHaveLength(1);
});

test('leaves the blocker on for every other site', async ({ world }) => {
  await using journey = await openJourney(world.simulator, { popupOrigins: [] });
  const { page, browser } = journey.flow;
  await allowPopups(browser, world.simulator.ecpa);
  const opens = () => page.evaluate(() => window.open('about:blank') !== null);
  await page.goto(world.simulator.ecpa);
  expect(await opens()).toBe(true);
  await page.goto(world.simulator.mydata);
  expect(await opens()).toBe(false);
});
