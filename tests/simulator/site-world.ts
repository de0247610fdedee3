import { test as base } from '@playwright/test';
import { type Edition, type Person, type Simulator, startSimulator } from '../../simulator/index.ts';
import { SiteClient } from './site-client.ts';

/** A clock that a test can put forward. */
export interface Clock {
  /** How far it is ahead, in ms. */
  ahead: number;
}

interface Running {
  readonly simulator: Simulator;
  readonly clock: Clock;
}

/** Specs about the simulator's site: one simulator an edition and worker, as new for each test. */
export const test = base.extend<
  {
    edition: Edition;
    running: Running;
    simulator: Simulator;
    clock: Clock;
    holder: Person;
    ecpa: SiteClient;
    mydata: SiteClient;
  },
  { simulators: (edition: Edition) => Promise<Running> }
>({
  edition: ['2024', { option: true }],
  simulators: [
    async ({}, use) => {
      const started = new Map<Edition, Promise<Running>>();
      const start = async (edition: Edition): Promise<Running> => {
        const clock = { ahead: 0 };
        return { simulator: await startSimulator({ edition, now: () => Date.now() + clock.ahead }), clock };
      };
      await use((edition) => {
        const running = started.get(edition) ?? start(edition);
        started.set(edition, running);
        return running;
      });
      for (const running of started.values()) await (await running).simulator[Symbol.asyncDispose]();
    },
    { scope: 'worker' },
  ],
  running: async ({ edition, simulators }, use) => {
    const running = await simulators(edition);
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
