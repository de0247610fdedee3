import { page, redirect, text } from './http/reply.ts';
import type { Handler, Routes } from './http/routes.ts';
import { applicationGroups } from './content/applications.ts';
import { checkPassword, enterWithAccount, findAccount } from './login/account-login.ts';
import { accountNotice } from './login/account-notice.ts';
import { loginView } from './login/login-view.ts';
import { mobileLoginRoutes } from './login/mobile-login.ts';
import type { Skin } from './skins/skin.ts';
import { accountNoticeHtml } from './views/2024/account-notice.ts';
import { homePage } from './views/2024/home-page.ts';
import type { World } from './world.ts';

/** What the site's scripts read as "no". */
const refused = text('');

/** What they read as "yes". */
const accepted = text('0');

/**
 * What eCPA has in 2024 alone: a first page, the way to the login page, and the calls of its scripts (form-encoded,
 * answered with plain text).
 */
export function ecpaRoutes2024(world: World, { edition, ecpa }: Skin): Routes {
  const { accountTickets } = world;

  const first: Handler = (visit) =>
    visit.session.member ? redirect(ecpa.paths.menu) : page(homePage(loginView(world, visit)));

  const ticket: Handler = (visit) => {
    const found = checkPassword(world, visit);
    if (typeof found !== 'string') return text(accountTickets.issue(found));
    const notice = accountNotice(found, ecpa.paths);
    return notice ? page(accountNoticeHtml(notice)) : refused;
  };

  const enter: Handler = (visit) => {
    const person = accountTickets.redeem(visit.form.get('ticket') ?? '');
    if (!person || visit.form.get('loginType') !== '0') return refused;
    enterWithAccount(world, visit, person);
    return accepted;
  };

  const enterApplication: Handler = ({ form }) => {
    const known = applicationGroups(edition).flatMap(({ applications }) => applications.map(({ id }) => id));
    return known.includes(form.get('appId') ?? '') ? accepted : refused;
  };

  return {
    ...mobileLoginRoutes(world),
    'GET /': first,
    'GET /uIAM/clogin.asp': () => redirect(ecpa.paths.login),
    'GET /webform/clogin.aspx': (visit) => page(ecpa.login(loginView(world, visit))),
    'POST /Home/GetUID': ({ form }) => text(findAccount(world, form.get('account') ?? '')?.id ?? ''),
    'POST /Home/GetApTicketV2': ticket,
    'POST /Home/EnterTwoWayLog': enter,
    'POST /Home/EnterApplicationTwoWay': (visit) => (visit.session.member ? enterApplication(visit) : refused),
  };
}
