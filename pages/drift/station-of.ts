import type { Page } from 'playwright-core';
import { ApplicationMenu } from '../application-menu.ts';
import { LoginPage } from '../login-page.ts';
import { MyDataPortal } from '../my-data-portal.ts';
import { ResumePage } from '../resume-page.ts';
import { SalaryPage } from '../salary/salary-page.ts';
import type { SiteWatch } from '../site-watch.ts';
import type { Station } from './look-at-page.ts';
import type { PageName } from './page-name.ts';
import {
  applicationsStation,
  homeStation,
  loginStation,
  menuStation,
  portalStation,
  resumeStation,
  salaryStation,
  slipStation,
} from './stations.ts';

/** What is looked for on a page of this name, in whatever window it is shown. */
export function stationOf(name: PageName, page: Page, watch: SiteWatch): Station {
  const login = new LoginPage(page, watch);
  const menu = new ApplicationMenu(page, watch);
  const portal = new MyDataPortal(page, watch);
  const salary = new SalaryPage(portal, watch);
  const stations: Readonly<Record<PageName, () => Station>> = {
    home: () => homeStation(login),
    login: () => loginStation(login, watch),
    menu: () => menuStation(menu, watch),
    applications: () => applicationsStation(menu),
    portal: () => portalStation(portal, salary, watch),
    resume: () => resumeStation(new ResumePage(portal, watch), portal),
    salary: () => salaryStation(salary),
    slip: () => slipStation(salary),
  };
  return stations[name]();
}
