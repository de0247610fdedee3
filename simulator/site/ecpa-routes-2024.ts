import { page, redirect, text } from './http/reply.ts';
import { type Handler, membersOnly, type Routes } from './http/routes.ts';
import { applicationGroups } from './content/applications.ts';
import { checkPassword, enterWithAccount, findAccount } from './login/account-login.ts';
import { loginView } from './login/login-view.ts';
import type { Skin } from './skins/skin.ts';
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
    visit.session.person ? redirect(ecpa.paths.menu) : page(homePage(loginView(world, visit)));

  const ticket: Handler = ({ form }) => {
    const found = checkPassword(world, form.get('account') ?? '', form.get('password') ?? '');
    return typeof found === 'string' ? refused : text(accountTickets.issue(found));
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
    'GET /': first,
    'GET /uIAM/clogin.asp': () => redirect(ecpa.paths.login),
    'GET /webform/clogin.aspx': (visit) => page(ecpa.login(loginView(world, visit))),
    'POST /Home/GetUID': ({ form }) => text(findAccount(world, form.get('account') ?? '')?.id ?? ''),
    'POST /Home/GetApTicketV2': ticket,
    'POST /Home/EnterTwoWayLog': enter,
    'POST /Home/EnterApplicationTwoWay': membersOnly(enterApplication, () => refused),
  };
}
