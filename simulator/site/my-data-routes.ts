import type { World } from './world.ts';
import type { Skin } from './skins/skin.ts';
import type { MyDataView } from './skins/my-data-views.ts';
import { page, redirect, type Reply } from './http/reply.ts';
import { type Handler, type MemberHandler, membersOnly, type Routes } from './http/routes.ts';
import type { MemberVisit, Visit } from './http/visit.ts';
import { menuOf } from './content/my-data-pages.ts';
import { systemAnnouncements } from './content/my-data-texts.ts';
import { logOut } from './log-out.ts';
import { timedOut } from './login/timed-out.ts';
import { asksConsent, giveConsent } from './my-data/consent.ts';
import { fileRoutes } from './my-data/file-routes.ts';
import { laterRoomRoutes } from './my-data/later-room-routes.ts';
import { emptyOr, type MyDataRoom } from './my-data/my-data-room.ts';
import { orderRoutes } from './my-data/order-routes.ts';
import { reviewRoutes } from './my-data/review-routes.ts';
import { salaryRoutes } from './my-data/salary-routes.ts';
import { sendAttachment } from './my-data/send-attachment.ts';
import { statementRoutes } from './my-data/statement-routes.ts';
import { enterWithTicket } from './my-data/single-sign-on.ts';
import { sendResume } from './my-data/send-resume.ts';

/** MyData's pages; the same in all editions but for their looks and places. */
export function myDataRoutes(world: World, skin: Skin): Routes {
  const { paths, ...views } = skin.myData;
  const menu = menuOf(skin.edition);
  const member = (handle: MemberHandler): Handler =>
    membersOnly(
      (visit) => handle({ ...visit, person: world.records.of(visit.person) }),
      () => timedOut(world, skin),
    );
  const hidden = { Retirement: 'menu-without-retirement', Awards: 'menu-without-awards' } as const;
  const shownMenu = () =>
    menu.filter(({ id }) => !(id in hidden && world.faults.has(hidden[id as keyof typeof hidden])));
  const view = ({ person }: MemberVisit): MyDataView => {
    return { person, menu: shownMenu(), asksConsent: asksConsent(world, person) };
  };
  const refused = (): Reply =>
    page(views.message('驗證失敗', '系統無法驗證您的身分，請由人事服務網的應用系統進入。'), 403);

  const enter: Handler = (visit: Visit) => (enterWithTicket(world, visit) ? redirect(paths.home) : refused());

  const room: MyDataRoom = {
    world,
    skin,
    view,
    entry: (id) => menu.find((one) => one.id === id) ?? { id, title: id, editions: [] },
  };
  const rooms = {
    ...reviewRoutes(room),
    ...statementRoutes(room),
    ...laterRoomRoutes(room),
    ...salaryRoutes(room),
    ...fileRoutes(room),
    ...orderRoutes(room),
  };

  const pages = menu.map((entry): readonly [string, Handler] => {
    const handle: MemberHandler = (visit) => {
      const { content } = entry;
      if (content) {
        const said = content(visit.person, new Date(world.now()));
        return page(views.page({ ...view(visit), page: entry, content: emptyOr(room, said) }));
      }
      return page(views.resume({ ...view(visit), canDownload: !world.faults.has('resume-page-without-download') }));
    };
    return [`GET ${paths.page(entry.id)}`, member(handle)];
  });

  return {
    [`GET ${paths.singleSignOn}`]: enter,
    [`POST ${paths.singleSignOn}`]: enter,
    'GET /': member(() => redirect(paths.home)),
    [`GET ${paths.home}`]: member((visit) => {
      const announcements = world.faults.has('rooms-empty') ? [] : systemAnnouncements;
      return page(views.home({ ...view(visit), announcements }));
    }),
    ...Object.fromEntries(pages),
    ...Object.fromEntries(Object.entries(rooms).map(([route, handle]) => [route, member(handle)])),
    [`GET ${paths.attachment}`]: member((visit) => sendAttachment(world, visit)),
    [`POST ${paths.agree}`]: member(({ person }) => {
      giveConsent(world, person);
      return redirect(paths.home);
    }),
    [`POST ${paths.resumeFile}`]: member((visit) =>
      asksConsent(world, visit.person) ? redirect(paths.home) : sendResume(world, visit),
    ),
    [`GET ${paths.logOut}`]: (visit) => {
      logOut(world, 'mydata', visit);
      return page(views.message('已登出', '您已登出公務人員個人資料服務網，請關閉本視窗。'));
    },
  };
}
