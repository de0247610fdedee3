import type { Flow } from '../flow.ts';

/** The pages that have a contract, in the order in which they are met. */
export const pageNames = ['home', 'login', 'menu', 'applications', 'portal', 'resume', 'salary', 'slip'] as const;

/** A page that has a contract. */
export type PageName = (typeof pageNames)[number];

/** The journeys that come through a page. */
export const pageFlows: Readonly<Record<PageName, readonly Flow[]>> = {
  home: ['login'],
  login: ['login'],
  menu: ['menu'],
  applications: ['menu'],
  portal: ['resume', 'salary'],
  resume: ['resume'],
  salary: ['salary'],
  slip: ['salary'],
};

/** What the landmarks of a page begin with. */
export const pagePrefix: Readonly<Record<PageName, string>> = {
  home: 'LOGIN',
  login: 'LOGIN',
  menu: 'MENU',
  applications: 'MENU',
  portal: 'MYDATA',
  resume: 'RESUME',
  salary: 'SALARY',
  slip: 'SALARY',
};
