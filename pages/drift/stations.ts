import { AccountLogin } from '../account-login.ts';
import type { ApplicationMenu } from '../application-menu.ts';
import { Greeting } from '../greeting.ts';
import { HealthCardLogin } from '../health-card-login.ts';
import type { LoginPage } from '../login-page.ts';
import { LogOutLink } from '../log-out-link.ts';
import { MobileLogin } from '../mobile-login.ts';
import type { MyDataPortal } from '../my-data-portal.ts';
import type { ResumePage } from '../resume-page.ts';
import { AnnouncementsPage } from '../rooms/announcements-page.ts';
import { FilesPage } from '../rooms/files-page.ts';
import { ProfilePage } from '../rooms/profile-page.ts';
import { ProgressPage } from '../rooms/progress-page.ts';
import { ReviewPage } from '../rooms/review-page.ts';
import { StatementPage } from '../rooms/statement-page.ts';
import type { SalaryPage } from '../salary/salary-page.ts';
import type { SiteWatch } from '../site-watch.ts';
import type { Station } from './look-at-page.ts';

/** The site's first page, where it is not the login page. */
export const homeStation = ({ loginLink }: LoginPage): Station => ({ page: 'home', landmarks: [loginLink] });

/** The login page, all its columns. */
export function loginStation(login: LoginPage, watch: SiteWatch): Station {
  const account = new AccountLogin(login.page, watch);
  const mobile = new MobileLogin(login.page, watch);
  const health = new HealthCardLogin(login.page, watch);
  const { column, pinField, submit, captcha } = login;
  const ofHealth = [health.column, health.password, health.submit, health.captcha];
  const others = [account.column, account.account, account.password, account.submit, account.captcha];
  return {
    page: 'login',
    landmarks: [column, pinField, submit, captcha, ...others, ...ofHealth, mobile.column, mobile.id, mobile.qrCode],
  };
}

/** Where somebody is after the login. */
export function menuStation(menu: ApplicationMenu, watch: SiteWatch): Station {
  const { landmark: logOut } = new LogOutLink(menu.page, watch);
  return { page: 'menu', landmarks: [menu.applications, logOut, new Greeting(menu.page, watch).landmark] };
}

/** 應用系統, its group B open. */
export const applicationsStation = (menu: ApplicationMenu): Station => ({
  page: 'applications',
  landmarks: [menu.groupB, menu.myData],
  eased: [menu.applications],
});

/** The first page of MyData. */
export function portalStation(portal: MyDataPortal, salary: SalaryPage, watch: SiteWatch): Station {
  const rooms = [ReviewPage, StatementPage, ProgressPage, ProfilePage, FilesPage].map(
    (Page) => new Page(portal, watch),
  );
  const announcements = new AnnouncementsPage(portal, watch);
  const spare = [...rooms.map(({ room }) => room.link), announcements.home, announcements.area];
  return {
    page: 'portal',
    landmarks: [portal.consent, portal.otherConsent, portal.refusal, portal.resumeLink, salary.room.link],
    eased: [...spare, new LogOutLink(portal.page, watch).landmark],
  };
}

/** 履歷表下載 */
export const resumeStation = ({ download, choices }: ResumePage, portal: MyDataPortal): Station => ({
  page: 'resume',
  landmarks: [download, ...Object.values(choices), portal.otherConsent],
});

/** 待遇表查詢, before a month is asked for. */
export const salaryStation = ({ room, yearList, monthList, query }: SalaryPage): Station => ({
  page: 'salary',
  landmarks: [room.heading, yearList, monthList, query],
});

/** The 待遇表 of a month. */
export const slipStation = ({ net, file }: SalaryPage): Station => ({ page: 'slip', landmarks: [net, file] });
