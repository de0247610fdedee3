import type { World } from './world.ts';
import type { Skin } from './skins/skin.ts';
import { applicationGroups, myDataId } from './content/applications.ts';
import { page, redirect, type Reply } from './http/reply.ts';
import type { Handler, Routes } from './http/routes.ts';
import type { Visit } from './http/visit.ts';
import { drawCaptcha } from './login/captcha.ts';
import { logInWithCertificate } from './login/certificate-login.ts';
import { logInWithHealthCard } from './login/health-card-login.ts';
import { refusalMessages } from './login/login-result.ts';
import { loginView } from './login/login-view.ts';
import { admitToMyData } from './login/my-data-admission.ts';
import { timedOut } from './login/timed-out.ts';
import { logOut } from './log-out.ts';
import type { Member } from './state/session.ts';

/** Answers a request of a person or an agency that is signed in. */
type MemberHandler = (visit: Visit, member: Member) => Reply;

/** eCPA's pages that are the same in all editions but for their looks and places. */
export function ecpaRoutes(world: World, skin: Skin): Routes {
  const { faults, sessions } = world;
  const { paths, ...views } = skin.ecpa;
  const member =
    (handle: MemberHandler): Handler =>
    (visit) =>
      visit.session.member ? handle(visit, visit.session.member) : timedOut(world, skin);

  const logIn: Handler = async (visit) => {
    const refusal = await logInWithCertificate(world, visit);
    if (refusal === undefined) return redirect(paths.menu);
    return page(views.login(loginView(world, visit, { message: refusalMessages[refusal] })));
  };

  const logInByHealthCard: Handler = (visit) => {
    const refusal = logInWithHealthCard(world, visit);
    if (refusal === undefined) return redirect(paths.menu);
    return page(views.login(loginView(world, visit, { message: refusalMessages[refusal] })));
  };

  const help = (title: string): Handler => {
    return () => page(views.message(title, '請依畫面指示輸入身分證統一編號及電子郵件信箱，系統將寄送驗證信。'));
  };

  const applications: MemberHandler = ({ session }, who) => {
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
    return page(views.applications({ person: who.person ?? who.agency, groups }));
  };

  const enter: MemberHandler = ({ query }, who) => {
    const application = applicationGroups(skin.edition)
      .flatMap((group) => group.applications)
      .find(({ id }) => id === query.get('app'));
    if (application?.id !== myDataId) {
      return page(views.message(application?.name ?? '應用系統', '此系統目前無法由本頁進入，請洽系統管理人員。'));
    }
    const admitted = admitToMyData(who);
    if (typeof admitted === 'string') return page(views.message(application.name, admitted));
    const target = `${world.origins.mydata}${skin.myData.paths.singleSignOn}`;
    return page(views.handOver({ target, ticket: world.handOverTickets.issue(admitted) }));
  };

  return {
    [`POST ${paths.certificateLogin}`]: logIn,
    [`POST ${paths.healthCardLogin}`]: logInByHealthCard,
    [`GET ${paths.activation}`]: help('帳號啟用'),
    [`GET ${paths.passwordChange}`]: help('變更密碼'),
    [`GET ${paths.forgottenPassword}`]: help('忘記密碼'),
    [`GET ${paths.menu}`]: member((_, who) => page(views.menu({ person: who.person ?? who.agency }))),
    [`GET ${paths.applications}`]: member(applications),
    [`GET ${paths.enter}`]: member(enter),
    [`GET ${paths.logOut}`]: (visit) => {
      logOut(world, 'ecpa', visit);
      return redirect('/');
    },
    'GET /captcha.aspx': ({ session }) => {
      return { kind: 'text', text: drawCaptcha(world, session), mediaType: 'image/svg+xml' };
    },
  };
}
