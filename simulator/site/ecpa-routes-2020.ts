import { page, redirect } from './http/reply.ts';
import type { Handler, Routes } from './http/routes.ts';
import { checkPassword, enterWithAccount } from './login/account-login.ts';
import { accountNotice } from './login/account-notice.ts';
import { refusalMessages } from './login/login-result.ts';
import { loginView } from './login/login-view.ts';
import { noticeFor } from './login/timed-out.ts';
import type { Skin } from './skins/skin.ts';
import type { World } from './world.ts';

/** What eCPA has in 2020 alone: first page and login page in one, and an account login by a form. */
export function ecpaRoutes2020(world: World, { ecpa }: Skin): Routes {
  const { paths } = ecpa;

  const first: Handler = (visit) => {
    if (visit.session.member && noticeFor(visit.query) === undefined) return redirect(paths.menu);
    return page(ecpa.login(loginView(world, visit)));
  };

  const logIn: Handler = (visit) => {
    const found = checkPassword(world, visit);
    if (typeof found === 'string') {
      const help = accountNotice(found, paths)?.link;
      return page(ecpa.login(loginView(world, visit, { message: refusalMessages[found], help })));
    }
    enterWithAccount(world, visit, found);
    return redirect(paths.menu);
  };

  return { 'GET /': first, 'POST /login.asp': logIn };
}
