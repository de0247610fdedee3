import type { Page } from '@playwright/test';
import { logIn, openMyData } from '../../flows/index.ts';
import {
  ApplicationMenu,
  LoginPage,
  lookAtPage,
  MyDataPortal,
  type PageName,
  readContracts,
  ResumePage,
  SalaryPage,
  type SeenPage,
  SiteWatch,
  type Station,
  stationOf,
} from '../../pages/index.ts';
import { type Edition, startSimulator } from '../../simulator/index.ts';
import { openJourney } from '../fixtures/in-process-journey.ts';

/** Shows any HTML in the place of a page of the site, with the site's own scripts and styles, and looks at it. */
export interface Gallery extends AsyncDisposable {
  /** The HTML of each page as the site sent it. */
  readonly html: ReadonlyMap<PageName, string>;
  /** Shows HTML as that page and looks at it. `patience` as for `lookAtPage`. */
  look(name: PageName, html: string, patience: number): Promise<SeenPage>;
  readonly page: Page;
  readonly station: (name: PageName) => Station;
}

/** Goes through an edition of the site once, as a person does, keeps what it sent, and stays in its browser. */
export async function openGallery(edition: Edition): Promise<Gallery> {
  let latest = '';
  const simulator = await startSimulator({
    edition,
    transform: ({ html }) => {
      latest = html;
      return html;
    },
  });
  const journey = await openJourney(simulator);
  const { flow, card, pin } = journey;
  const { page, watch, site, timeout } = flow;
  const html = new Map<PageName, string>();
  const keep = (name: PageName): void => {
    html.set(name, latest);
  };
  const login = new LoginPage(page, watch);
  await page.goto(site);
  if (edition === '2024') keep('home');
  await login.enter(timeout);
  keep('login');
  const ecpa = await logIn(flow, { card, readerName: 'in-process reader', unlock: () => card.unlock(pin()) });
  keep('menu');
  const menu = new ApplicationMenu(page, watch);
  await menu.open(timeout);
  keep('applications');
  const { page: inside } = await openMyData(flow, ecpa, { acceptConsent: false });
  const portal = new MyDataPortal(inside, watch);
  keep('portal');
  const resume = new ResumePage(portal, watch);
  await resume.open(timeout);
  keep('resume');
  const salary = new SalaryPage(portal, watch);
  await salary.open(timeout);
  keep('salary');
  const month = new Date(Date.UTC(new Date().getFullYear(), new Date().getMonth() - 1)).toISOString().slice(0, 7);
  await salary.lookUp(month, timeout);
  keep('slip');

  const names = [...(await readContracts()).values()].flatMap((pages) =>
    [...pages.values()].flatMap(({ landmarks }) => Object.values(landmarks).map(({ name }) => name)),
  );
  let shown = '';
  await flow.browser.route('**/shown/*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown }),
  );
  // What a page looks like costs more than what it says.
  await flow.browser.route('**/assets/*.css', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
  const frame = await flow.browser.newPage();
  const silent = new SiteWatch(flow.browser);
  let count = 0;
  return {
    html,
    page: frame,
    station: (name) => stationOf(name, frame, silent),
    look: async (name, changed, patience) => {
      shown = changed;
      const origin = ['portal', 'resume', 'salary', 'slip'].includes(name) ? simulator.mydata : simulator.ecpa;
      await frame.goto(`${origin}/shown/${(count += 1)}`, { waitUntil: 'load' });
      if (name === 'applications') await openGroupB(frame, silent);
      return lookAtPage(frame, stationOf(name, frame, silent), { patience, names });
    },
    [Symbol.asyncDispose]: async () => {
      await journey[Symbol.asyncDispose]();
      await simulator[Symbol.asyncDispose]();
    },
  };
}

async function openGroupB(page: Page, watch: SiteWatch): Promise<void> {
  const menu = new ApplicationMenu(page, watch);
  if (await menu.myData.isHere()) return;
  await menu.groupB.locator.click({ timeout: 1_500 }).catch(() => undefined);
}
