import {
  ApplicationMenu,
  applicationsStation,
  expectWelcome,
  homeStation,
  LoginPage,
  loginStation,
  menuStation,
  MyDataPortal,
  portalStation,
  ResumePage,
  resumeStation,
  SalaryPage,
  salaryStation,
  slipStation,
  visit,
} from '../../pages/index.ts';
import type { FlowContext } from '../flow-context.ts';
import type { EcpaSession } from '../session.ts';
import type { SiteWalk } from './site-walk.ts';
import { Walker, type WalkOptions } from './walker.ts';

/** How far a walk goes: the pages before the login, eCPA's menu, or into MyData. */
export type WalkDepth = 'page' | 'menu' | 'portal';

/** What a walk is told besides. */
export interface WalkSiteInput extends Omit<WalkOptions, 'trusts'> {
  readonly depth: WalkDepth;
  /** Logs in; needed for `menu` and `portal`, and called only when nothing found by then bars it. */
  readonly logIn?: () => Promise<EcpaSession>;
  /** Whether 同意 may be clicked, as for every journey. */
  readonly acceptConsent: boolean;
  /** Whether the pages are a recording: what a person would read there is invented. */
  readonly recorded?: boolean;
}

/** Walks over the site as far as it may and goes, and compares each page with its contract. Throws as the journeys do, but never `SiteChangedError`. */
export async function walkSite(flow: FlowContext, input: WalkSiteInput): Promise<SiteWalk> {
  const walker = new Walker({ ...input, trusts: (origin) => flow.watch.trusts(origin) });
  await walkToDoor(flow, walker);
  if (input.depth !== 'page' && input.logIn && !walker.barsLogin) {
    const { logIn } = input;
    let session: EcpaSession | undefined;
    await walker.go('login', async () => (session = await logIn()));
    if (session) await walkMenu(flow, walker, session, input);
  }
  return { edition: walker.edition, pages: walker.pages };
}

/** The pages before the login. */
async function walkToDoor(flow: FlowContext, walker: Walker): Promise<void> {
  const { page, watch, site, timeout } = flow;
  const login = new LoginPage(page, watch);
  await flow.step('look at the login page', async () => {
    await expectWelcome(page, site, timeout);
    await visit(page, site, timeout);
    const { loginLink } = login;
    if ((await loginLink.isHere()) || (await walker.likest(page, ['home', 'login'])) === 'home') {
      const { differences } = await walker.look(page, homeStation(login));
      // As the journeys do: they know the way without the link too.
      const isStrange = differences.some(({ landmark }) => landmark === loginLink.name);
      await (isStrange ? login.reach(site, timeout) : login.enter(timeout));
    }
    await walker.look(page, loginStation(login, watch), { site });
  });
}

/** eCPA's pages behind the login. */
async function walkMenu(flow: FlowContext, walker: Walker, session: EcpaSession, input: WalkSiteInput): Promise<void> {
  const { watch, timeout } = flow;
  const menu = new ApplicationMenu(session.page, watch);
  await flow.step('look at the application menu', async () => {
    await walker.look(session.page, menuStation(menu, watch));
    if (walker.breaks('menu', 'menu')) return;
    const stop = await walker.attempt(() => menu.open(timeout));
    // Where 應用系統 did not open, there is no other page to look at.
    const arrived = !stop || (await menu.groups.isHere());
    if (arrived) await walker.look(session.page, applicationsStation(menu), stop ? { patience: 0 } : {});
    if (stop) walker.stop(arrived ? 'applications' : 'menu', stop);
  });
  const bars = walker.breaks('menu', 'menu') || walker.breaks('applications', 'menu');
  if (input.depth === 'portal' && !bars) await walkPortal(flow, walker, menu, input);
}

/** MyData's pages. */
async function walkPortal(
  flow: FlowContext,
  walker: Walker,
  menu: ApplicationMenu,
  input: WalkSiteInput,
): Promise<void> {
  const { watch, timeout } = flow;
  const page = await flow.step('open MyData', () => menu.openMyData(timeout));
  const portal = new MyDataPortal(page, watch);
  const salary = new SalaryPage(portal, watch);
  const isIn = await flow.step('look at MyData', async () => {
    let isOpen = false;
    const stop = await walker.attempt(async () => {
      const outcome = await portal.arrive(timeout);
      const asks = outcome.kind === 'consent-needed' && input.acceptConsent;
      if (asks) await portal.giveConsent(timeout);
      isOpen = asks || outcome.kind === 'open';
    });
    await walker.look(page, portalStation(portal, salary, watch), stop ? { patience: 0 } : {});
    if (stop) walker.stop('portal', stop);
    return isOpen;
  });
  if (!isIn) return;
  if (!walker.breaks('portal', 'resume')) {
    await flow.step('look at 履歷表下載', () => walkResume(flow, walker, portal));
  }
  if (!walker.breaks('portal', 'salary')) {
    await flow.step('look at 待遇表查詢', () =>
      walkSalary(flow, { walker, salary, recorded: input.recorded === true }),
    );
  }
}

async function walkResume({ watch, timeout }: FlowContext, walker: Walker, portal: MyDataPortal): Promise<void> {
  const resume = new ResumePage(portal, watch);
  await watch.click(portal.resumeLink.locator, timeout);
  await walker.look(portal.page, resumeStation(resume, portal));
}

async function walkSalary(
  { watch, timeout }: FlowContext,
  { walker, salary, recorded }: { readonly walker: Walker; readonly salary: SalaryPage; readonly recorded: boolean },
): Promise<void> {
  await watch.click(salary.room.link.locator, timeout);
  await walker.look(salary.page, salaryStation(salary));
  if (walker.breaks('salary', 'salary')) return;
  await walker.go('salary', async () => {
    await salary.open(timeout);
    for (const month of lastMonths(new Date())) {
      const kinds: string[] = [];
      const stop = await walker.attempt(async () => {
        kinds.push((await salary.lookUp(month, timeout)).kind);
      });
      if (kinds.includes('nothing')) continue;
      await walker.look(salary.page, slipStation(salary), stop ? { patience: 0 } : {});
      if (stop && !recorded) walker.stop('slip', stop);
      return;
    }
  });
}

/** This month and those before it, as `YYYY-MM`: the newest one may not be paid yet. */
function lastMonths(now: Date): readonly string[] {
  return [0, 1, 2].map((back) =>
    new Date(Date.UTC(now.getFullYear(), now.getMonth() - back)).toISOString().slice(0, 7),
  );
}
