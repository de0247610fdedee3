import type { FaultCase } from '../stage/fault-case.ts';
import { rowsOf } from '../stage/fault-case.ts';
import { short } from './network.ts';

type Row = Omit<FaultCase, 'area'>;

const answers: readonly Row[] = [
  { what: 'every page is answered 500', faults: ['site-500'], code: 'SITE.ERROR', verifies: 0 },
  { what: 'the login is answered 500', faults: ['login-500'], code: 'SITE.ERROR', verifies: 1 },
  {
    what: 'eCPA’s page after the login is answered 503',
    faults: ['menu-503'],
    code: 'SITE.ERROR',
    verifies: 1,
    loggedOut: false,
  },
  { what: '應用系統 is answered 500', faults: ['applications-500'], code: 'SITE.ERROR', verifies: 1 },
  { what: 'the way to MyData is answered 500', faults: ['hand-over-500'], code: 'SITE.ERROR', verifies: 1 },
  { what: 'MyData is answered 500', faults: ['mydata-500'], code: 'SITE.ERROR', verifies: 1 },
  { what: '履歷表下載 is answered 503', faults: ['resume-page-503'], code: 'SITE.ERROR', verifies: 1 },
  { what: 'the résumé is answered 500', faults: ['resume-500'], code: 'SITE.ERROR', verifies: 1 },
  { what: 'logging out is answered 500', faults: ['logout-500'], code: 'SITE.ERROR', verifies: 1, loggedOut: false },
  { what: 'logging out is answered 404', faults: ['logout-404'], code: 'SITE.ERROR', verifies: 1, loggedOut: false },
  { what: 'the login page is answered 403', faults: ['login-page-403'], code: 'SITE.ERROR', verifies: 0 },
  { what: 'the login is answered 429', faults: ['login-429'], code: 'SITE.ERROR', verifies: 1 },
  { what: 'MyData is answered 403', faults: ['home-403'], code: 'SITE.ERROR', verifies: 1, loggedOut: false },
  { what: '應用系統 is answered 404', faults: ['applications-404'], code: 'SITE_CHANGED.MENU.GROUP_B', verifies: 1 },
  { what: 'the résumé is answered 404', faults: ['resume-404'], code: 'DOCUMENT.NONE', verifies: 1 },
  { what: 'every page is 系統維護公告', faults: ['maintenance'], code: 'SITE.MAINTENANCE', verifies: 0 },
  {
    what: '系統維護公告 comes after the login',
    faults: ['menu-maintenance'],
    code: 'SITE.MAINTENANCE',
    verifies: 1,
    loggedOut: false,
  },
  { what: '系統維護公告 comes in MyData', faults: ['resume-page-maintenance'], code: 'SITE.MAINTENANCE', verifies: 1 },
];

const silences: readonly Row[] = [
  { what: 'the login page never comes', faults: ['login-page-hang'], code: 'SITE.TIMEOUT', verifies: 0 },
  { what: 'the login is never answered', faults: ['login-hang'], code: 'SITE.TIMEOUT', verifies: 1, loggedOut: false },
  {
    what: 'eCPA’s page after the login never comes',
    faults: ['menu-hang'],
    code: 'SITE.TIMEOUT',
    verifies: 1,
    loggedOut: false,
  },
  { what: '應用系統 never comes', faults: ['applications-hang'], code: 'SITE.TIMEOUT', verifies: 1 },
  { what: 'the way to MyData never comes', faults: ['hand-over-hang'], code: 'SITE.TIMEOUT', verifies: 1 },
  { what: 'MyData never lets in', faults: ['admission-hang'], code: 'SITE.TIMEOUT', verifies: 1, loggedOut: false },
  { what: 'MyData never comes', faults: ['home-hang'], code: 'SITE.TIMEOUT', verifies: 1, loggedOut: false },
  { what: '履歷表下載 never comes', faults: ['resume-page-hang'], code: 'SITE.TIMEOUT', verifies: 1 },
  { what: 'the résumé never comes', faults: ['resume-hang'], code: 'SITE.TIMEOUT', verifies: 1 },
  { what: 'logging out never ends', faults: ['logout-hang'], code: 'SITE.TIMEOUT', verifies: 1, loggedOut: false },
];

const sessions: readonly Row[] = [
  {
    what: 'the session is lost after the login',
    faults: ['menu-session-lost'],
    code: 'SITE.SESSION_EXPIRED',
    verifies: 1,
  },
  {
    what: 'the session is lost at 應用系統',
    faults: ['applications-session-lost'],
    code: 'SITE.SESSION_EXPIRED',
    verifies: 1,
  },
  {
    what: 'the session is lost on the way to MyData',
    faults: ['hand-over-session-lost'],
    code: 'SITE.SESSION_EXPIRED',
    verifies: 1,
  },
  { what: 'the session is lost in MyData', faults: ['home-session-lost'], code: 'SITE.SESSION_EXPIRED', verifies: 1 },
  {
    what: 'the session is lost at 履歷表下載',
    faults: ['resume-page-session-lost'],
    code: 'SITE.SESSION_EXPIRED',
    verifies: 1,
  },
  {
    what: 'the session is lost at the résumé',
    faults: ['resume-session-lost'],
    code: 'SITE.SESSION_EXPIRED',
    verifies: 1,
  },
  {
    what: 'the person is signed in elsewhere',
    faults: ['signed-in-elsewhere'],
    code: 'USER.SIGNED_IN_ELSEWHERE',
    verifies: 1,
  },
  {
    what: 'another computer takes the session',
    faults: ['session-taken-over'],
    code: 'SITE.SESSION_EXPIRED',
    verifies: 1,
  },
];

const surprises: readonly Row[] = [
  {
    what: 'the login page is another site’s',
    faults: ['login-page-elsewhere'],
    code: 'SITE_CHANGED.LOGIN.ORIGIN',
    verifies: 0,
  },
  { what: 'a dialog stands on the login page', faults: ['login-page-dialog'], code: 'ok', verifies: 1 },
  { what: 'a dialog comes after the login', faults: ['menu-dialog'], code: 'ok', verifies: 1 },
  { what: 'a dialog comes at 應用系統', faults: ['applications-dialog'], code: 'ok', verifies: 1 },
  { what: 'a dialog comes in MyData', faults: ['home-dialog', 'resume-page-dialog'], code: 'ok', verifies: 1 },
  {
    what: 'the login page is in a frame',
    faults: ['login-page-frame'],
    code: 'SITE_CHANGED.LOGIN.CERTIFICATE_COLUMN',
    verifies: 0,
  },
  {
    what: '履歷表下載 is in a frame',
    faults: ['resume-page-frame'],
    code: 'SITE_CHANGED.RESUME.DOWNLOAD',
    verifies: 1,
  },
  {
    what: 'the way to MyData is in a frame',
    faults: ['hand-over-frame'],
    code: 'SITE_CHANGED.MYDATA.MENU',
    verifies: 1,
    loggedOut: false,
  },
  {
    what: 'MyData’s first page is another site’s',
    faults: ['home-elsewhere'],
    code: 'SITE.SESSION_EXPIRED',
    verifies: 1,
    loggedOut: false,
  },
  { what: 'MyData asks for 同意', faults: ['consent'], code: 'USER.CONSENT_NEEDED', verifies: 1 },
  { what: 'the login asks for a 驗證碼', faults: ['captcha'], code: 'USER.CAPTCHA', verifies: 0 },
  { what: 'the login is refused', faults: ['login-rejected'], code: 'USER.LOGIN_REJECTED', verifies: 1 },
  { what: 'MyData refuses who comes from eCPA', faults: ['mydata-refused'], code: 'SITE.ERROR', verifies: 1 },
  {
    what: 'the login page has no field for the PIN',
    faults: ['login-without-pin-field'],
    code: 'SITE_CHANGED.LOGIN.PIN_FIELD',
    verifies: 0,
  },
  { what: '應用系統 has no group B', faults: ['menu-without-group-b'], code: 'SITE_CHANGED.MENU.GROUP_B', verifies: 1 },
  { what: 'group B has no MyData', faults: ['menu-without-mydata'], code: 'SITE_CHANGED.MENU.MYDATA', verifies: 1 },
  {
    what: '履歷表下載 has no 下載',
    faults: ['resume-page-without-download'],
    code: 'SITE_CHANGED.RESUME.DOWNLOAD',
    verifies: 1,
  },
];

const in2020 = (rows: readonly Row[]): readonly Row[] => rows.map((row) => ({ ...row, edition: '2020' }));

/** What goes wrong at the site; what its looks have a part in, in both editions. */
export const siteFaults = rowsOf('site', [
  ...answers,
  ...silences.map((row) => ({ ...row, args: () => short })),
  ...sessions,
  ...surprises,
  ...in2020([...sessions.slice(1, 2), ...sessions.slice(3, 4), ...surprises.slice(9)]),
]);
