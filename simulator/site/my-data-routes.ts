import type { World } from './world.ts';
import type { Skin } from './skins/skin.ts';
import type { MyDataView } from './skins/my-data-views.ts';
import { page, redirect, type Reply } from './http/reply.ts';
import { type Handler, type MemberHandler, membersOnly, type Routes } from './http/routes.ts';
import type { MemberVisit, Visit } from './http/visit.ts';
import { menuOf } from './content/my-data-pages.ts';
import { logOut } from './log-out.ts';
import { timedOut } from './login/timed-out.ts';
import { asksConsent, giveConsent } from './my-data/consent.ts';
import { enterWithTicket } from './my-data/single-sign-on.ts';
import { sendResume } from './my-data/send-resume.ts';

/** MyData's pages; the same in all editions but for their looks and places. */
export function myDataRoutes(world: World, skin: Skin): Routes {
  const { paths, ...views } = skin.myData;
  const menu = menuOf(skin.edition);
  const member = (handle: MemberHandler): Handler => membersOnly(handle, () => timedOut(world, skin));
  const view = ({ person }: MemberVisit): MyDataView => ({ person, menu, asksConsent: asksConsent(world, person) });
  const refused = (): Reply =>
    page(views.message('驗證失敗', '系統無法驗證您的身分，請由人事服務網的應用系統進入。'), 403);

  const enter: Handler = (visit: Visit) => (enterWithTicket(world, visit) ? redirect(paths.home) : refused());

  const pages = menu.map((entry): readonly [string, Handler] => {
    const handle: MemberHandler = (visit) => {
      const { content } = entry;
      if (content) {
        const said = content(visit.person, new Date(world.now()));
        return page(views.page({ ...view(visit), page: entry, content: said }));
      }
      return page(views.resume({ ...view(visit), canDownload: !world.faults.has('resume-page-without-download') }));
    };
    return [`GET ${paths.page(entry.id)}`, member(handle)];
  });

  return {
    [`GET ${paths.singleSignOn}`]: enter,
    [`POST ${paths.singleSignOn}`]: enter,
    'GET /': member(() => redirect(paths.home)),
    [`GET ${paths.home}`]: member((visit) => page(views.home(view(visit)))),
    ...Object.fromEntries(pages),
    [`POST ${paths.agree}`]: member(({ person }) => {
      giveConsent(world, person);
      return redirect(paths.home);
    }),
    [`POST ${paths.resumeFile}`]: member((visit) =>
      asksConsent(world, visit.person) ? redirect(paths.home) : sendResume(world, visit),
    ),
    [`GET ${paths.logOut}`]: (visit) =>
      logOut(world, 'mydata', visit) ?? page(views.message('已登出', '您已登出公務人員個人資料服務網，請關閉本視窗。')),
  };
}
