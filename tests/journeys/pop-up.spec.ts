import { startSimulator, type Transform } from '../../simulator/index.ts';
import { allowPopups } from '../../browser/index.ts';
import { type FlowContext, logIn, type LogInInput, logOut } from '../../flows/index.ts';
import { type InProcessJourney, openJourney } from '../fixtures/in-process-journey.ts';
import { expect, test } from '../fixtures/world.ts';

/** Other windows take the click's activation until the blocker stops one, and so stops the component's too. */
const greedy: Transform = ({ html }) =>
  html.replace(
    '</head>',
    `<script>addEventListener('click', () => {
      for (let count = 0, last; count < 5 && (last = window.open('about:blank', 'advertisement' + count)); count += 1) last.close();
    }, true)</script></head>`,
  );

/** Pages that give the component no time, as on a machine with much to do; so many of them, and then the usual ones. */
const impatient = (pages: number): Transform => {
  let left = pages;
  return ({ html }) => {
    if (!html.includes('name="cardSN"') || left === 0) return html;
    left -= 1;
    return html.replace(
      '</head>',
      `<script>const usual = window.setTimeout;
      window.setTimeout = (work, ms) => usual(work, ms === 3500 ? 0 : ms)</script></head>`,
    );
  };
};

// The browser's own settings, which only the first context of a browser can open.
test.use({ ownBrowser: true });

/** A flow that tells which steps it made. */
function told(flow: FlowContext): { readonly titles: readonly string[]; readonly flow: FlowContext } {
  const titles: string[] = [];
  const step: FlowContext['step'] = (title, body) => {
    titles.push(title);
    return body();
  };
  return { titles, flow: { ...flow, step } };
}

const cardOf = ({ card, pin }: InProcessJourney): LogInInput => ({
  ...{ card, readerName: 'reader', unlock: () => card.unlock(pin()) },
});

test('allows a pop-up that was blocked all the same and presses 登入 again, with one VERIFY', async ({ edition }) => {
  await using simulator = await startSimulator({ edition, transform: greedy });
  await using journey = await openJourney(simulator, { popupOrigins: [] });
  const { titles, flow } = told(journey.flow);
  await logIn(flow, cardOf(journey));
  await logOut(flow);
  expect(titles).toContain('allow the pop-up');
  expect(await simulator.card(journey.card.number)).toMatchObject({ verifyCount: 1, triesLeft: 3 });
});

test('opens the login page anew where it gave the component up before its window was ready, with one VERIFY', async ({
  edition,
}) => {
  await using simulator = await startSimulator({ edition, transform: impatient(1) });
  await using journey = await openJourney(simulator);
  const { titles, flow } = told(journey.flow);
  await logIn(flow, cardOf(journey));
  await logOut(flow);
  expect(titles.filter((title) => title === 'open the login page')).toHaveLength(2);
  expect(await simulator.card(journey.card.number)).toMatchObject({ verifyCount: 1, triesLeft: 3 });
});

test('tells that the component was given up when it was so twice, with no VERIFY', async ({ edition }) => {
  await using simulator = await startSimulator({ edition, transform: impatient(2) });
  await using journey = await openJourney(simulator);
  const { titles, flow } = told(journey.flow);
  await expect(logIn(flow, cardOf(journey))).rejects.toMatchObject({ reason: 'component-missing' });
  expect(titles.filter((title) => title === 'open the login page')).toHaveLength(2);
  expect(await simulator.card(journey.card.number)).toMatchObject({ verifyCount: 0, triesLeft: 3 });
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
