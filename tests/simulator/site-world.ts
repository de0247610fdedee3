import { type Edition, type Person, type Simulator, startSimulator } from '../../simulator/index.ts';
import { test as base } from '../fixtures/kept.ts';
import { SiteClient } from './site-client.ts';

/** A clock that a test can put forward. */
export interface Clock {
  /** How far it is ahead, in ms. */
  ahead: number;
}

interface Running extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly clock: Clock;
}

async function run(edition: Edition): Promise<Running> {
  const clock = { ahead: 0 };
  const simulator = await startSimulator({ edition, now: () => Date.now() + clock.ahead });
  return { simulator, clock, [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose]() };
}

/** Specs about the simulator's site: one simulator an edition and worker, as new for each test. */
export const test = base.extend<{
  edition: Edition;
  running: Running;
  simulator: Simulator;
  clock: Clock;
  holder: Person;
  ecpa: SiteClient;
  mydata: SiteClient;
}>({
  edition: ['2024', { option: true }],
  running: async ({ edition, keep }, use) => {
    const running = await keep(run, edition);
    running.clock.ahead = 0;
    running.simulator.reset();
    await use(running);
  },
  simulator: async ({ running }, use) => {
    await use(running.simulator);
  },
  clock: async ({ running }, use) => {
    await use(running.clock);
  },
  holder: async ({ simulator }, use) => {
    const [holder] = simulator.people;
    if (!holder) throw new Error('the simulator has no people');
    await use(holder);
  },
  ecpa: async ({ simulator }, use) => {
    await use(new SiteClient(simulator.ecpa));
  },
  mydata: async ({ simulator }, use) => {
    await use(new SiteClient(simulator.mydata));
  },
});

/** Both editions. */
export const editions = ['2020', '2024'] as const;

/** Where the editions have their pages. */
export const places = {
  '2020': {
    login: '/',
    verify: '/verify.asp',
    menu: '/menu.asp',
    applications: '/application.asp',
    enter: '/enter.asp?app=MyData',
    logOut: '/logout.asp',
    singleSignOn: '/sso.asp',
    home: '/index.asp',
    resume: '/resume.asp',
    resumeFile: '/resume_file.asp',
  },
  '2024': {
    login: '/webform/clogin.aspx?returnUrl=%2f',
    verify: '/webform/clogin.aspx',
    menu: '/Home/Index',
    applications: '/Home/Applications',
    enter: '/Home/RedirectApplication?app=MyData',
    logOut: '/Home/LogOff',
    singleSignOn: '/SSO/Login',
    home: '/Home',
    resume: '/Resume',
    resumeFile: '/Resume/Download',
  },
} as const;
