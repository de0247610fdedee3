import { startSimulator, type Transform } from '../../simulator/index.ts';
import { allowPopups } from '../../browser/index.ts';
import { logIn, logOut } from '../../flows/index.ts';
import { openJourney } from '../fixtures/in-process-journey.ts';
import { expect, test } from '../fixtures/world.ts';

/** Other windows take the click's activation until the blocker stops one, and so stops the component's too. */
const greedy: Transform = ({ html }) =>
  html.replace(
    '</head>',
    `<script>addEventListener('click', () => {
      for (let count = 0, last; count < 5 && (last = window.open('about:blank', 'advertisement' + count)); count += 1) last.close();
    }, true)</script></head>`,
  );

// The browser's own settings, which only the first context of a browser can open.
test.use({ ownBrowser: true });

test('allows a pop-up that was blocked all the same and presses 登入 again, with one VERIFY', async ({ edition }) => {
  await using simulator = await startSimulator({ edition, transform: greedy });
  await using journey = await openJourney(simulator, { popupOrigins: [] });
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
  expect(await simulator.card(card.number)).toMatchObject({ verifyCount: 1, triesLeft: 3 });
});

test('leaves the blocker on for every other site', async ({ world }) => {
  await using journey = await openJourney(world.simulator, { popupOrigins: [] });
  const { browser } = journey.flow;
  const body = '<script>document.title = String(window.open("about:blank") !== null)</script>';
  await browser.route('**/opens', (route) => route.fulfill({ contentType: 'text/html', body }));
  const opened = async (origin: string): Promise<string> => {
    const page = await browser.newPage();
    await page.goto(`${origin}/opens`);
    return page.title();
  };
  expect(await opened(world.simulator.ecpa)).toBe('false');
  await allowPopups(browser, world.simulator.ecpa);
  expect(await opened(world.simulator.ecpa)).toBe('true');
  expect(await opened(world.simulator.mydata)).toBe('false');
});
