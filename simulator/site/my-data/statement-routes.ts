import { page } from '../http/reply.ts';
import type { MemberHandler } from '../http/routes.ts';
import type { Notice, StatementView } from '../skins/my-data-views.ts';
import type { MyDataRoom, RoomRoutes } from './my-data-room.ts';

/** 簡要自述維護: reading and writing. */
export function statementRoutes({ world, skin, view }: MyDataRoom): RoomRoutes {
  const { paths, statementLimit, ...views } = skin.myData;
  const { desk, faults } = world;

  const write: MemberHandler = (visit) => {
    const text = (visit.form.get('statement') ?? '').replaceAll('\r\n', '\n');
    const refused = (told: string): Notice => ({ kind: 'refused', text: told });
    const answer = (statement: string, notice: Notice): StatementView => ({
      ...view(visit),
      statement,
      canWrite: true,
      notice,
    });
    if (faults.has('statement-refused'))
      return page(views.statement(answer(text, refused('內容含有不允許之字元，未儲存'))));
    if (Array.from(text).length > statementLimit) {
      return page(views.statement(answer(text, refused(`簡要自述超過 ${statementLimit} 字，未儲存`))));
    }
    if (!faults.has('statement-lost')) desk.write(visit.person, text);
    return page(views.statement(answer(text, { kind: 'done', text: '資料已儲存' })));
  };

  return {
    [`GET ${paths.page('Statement')}`]: (visit) => {
      const statement = faults.has('rooms-empty') ? '' : desk.statementOf(visit.person);
      return page(views.statement({ ...view(visit), statement, canWrite: !faults.has('rooms-bare') }));
    },
    [`POST ${paths.page('Statement')}`]: write,
  };
}
