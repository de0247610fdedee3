import type { World } from './world.ts';
import type { Skin } from './skins/skin.ts';
import { applicationGroups, myDataId } from './content/applications.ts';
import { page, redirect } from './http/reply.ts';
import { type Handler, type MemberHandler, membersOnly, type Routes } from './http/routes.ts';
import { drawCaptcha } from './login/captcha.ts';
import { logInWithCertificate } from './login/certificate-login.ts';
import { refusalMessages } from './login/login-result.ts';
import { loginView } from './login/login-view.ts';
import { timedOut } from './login/timed-out.ts';
import { logOut } from './log-out.ts';

/** eCPA's pages that are the same in all editions but for their looks and places. */
export function ecpaRoutes(world: World, skin: Skin): Routes {
  const { faults, sessions } = world;
  const { paths, ...views } = skin.ecpa;
  const member = (handle: MemberHandler): Handler => membersOnly(handle, () => timedOut(world, skin));

  const logIn: Handler = async (visit) => {
    const refusal = await logInWithCertificate(world, visit);
    if (refusal === undefined) return redirect(paths.menu);
    return page(views.login(loginView(world, visit, refusalMessages[refusal])));
  };

  const applications: MemberHandler = ({ person, session }) => {
    if (faults.has('session-lost-after-login')) {
      sessions.ecpa.signOut(session);
      return timedOut(world, skin);
    }
    if (faults.has('session-taken-over')) {
      sessions.ecpa.signOut(session);
      return timedOut(world, skin, 'elsewhere');
    }
    const groups = applicationGroups(skin.edition)
      .filter(({ title }) => !(faults.has('menu-without-group-b') && title.startsWith('B')))
      .map(({ title, applications: all }) => {
        const hidden = faults.has('menu-without-mydata') ? myDataId : '';
        return { title, applications: all.filter(({ id }) => id !== hidden) };
      });
    return page(views.applications({ person, groups }));
  };

  const enter: MemberHandler = ({ person, query }) => {
    const application = applicationGroups(skin.edition)
      .flatMap((group) => group.applications)
      .find(({ id }) => id === query.get('app'));
    if (application?.id !== myDataId) {
      return page(views.message(application?.name ?? '應用系統', '此系統目前無法由本頁進入，請洽系統管理人員。'));
    }
    const target = `${world.origins.mydata}${skin.myData.paths.singleSignOn}`;
    return page(views.handOver({ target, ticket: world.handOverTickets.issue(person) }));
  };

  return {
    [`POST ${paths.certificateLogin}`]: logIn,
    [`GET ${paths.menu}`]: member(({ person }) => page(views.menu({ person }))),
    [`GET ${paths.applications}`]: member(applications),
    [`GET ${paths.enter}`]: member(enter),
    [`GET ${paths.logOut}`]: (visit) => logOut(world, 'ecpa', visit) ?? redirect('/'),
    'GET /captcha.aspx': ({ session }) => {
      return { kind: 'text', text: drawCaptcha(world, session), mediaType: 'image/svg+xml' };
    },
  };
}
