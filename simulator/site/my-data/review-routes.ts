import { rocDateShort, taiwanDate } from '../../paperwork.ts';
import type { ReviewSection } from '../content/review-sections.ts';
import { reviewSections } from '../content/review-sections.ts';
import type { Html } from '../http/html.ts';
import type { PageContent } from '../content/my-data-page.ts';
import { page } from '../http/reply.ts';
import type { MemberHandler } from '../http/routes.ts';
import type { MemberVisit } from '../http/visit.ts';
import type { ReviewView } from '../skins/my-data-views.ts';
import { emptyOr, type MyDataRoom, type RoomRoutes } from './my-data-room.ts';

/** Most characters of a 修改說明. */
const mostCharacters = 300;

/** What a section's page says of a person. */
function contentOf(room: MyDataRoom, { table }: ReviewSection, { person }: MemberVisit): PageContent {
  const shown = table(person);
  return emptyOr(room, shown.rows.length === 0 ? { paragraphs: ['查無資料'] } : { table: shown });
}

/** 資料查詢及校對, asking for a correction, and 修改進度查詢. */
export function reviewRoutes(room: MyDataRoom): RoomRoutes {
  const { world, skin, view } = room;
  const { paths, ...views } = skin.myData;
  const { desk, faults } = world;

  const show = (visit: MemberVisit, id: string | null, rest: Partial<ReviewView>): Html => {
    const first = skin.edition === '2024' ? reviewSections[0] : undefined;
    const section = reviewSections.find((one) => one.id === id) ?? first;
    return views.review({
      ...view(visit),
      sections: faults.has('rooms-bare') ? [] : reviewSections,
      chosen: section && !faults.has('rooms-bare') ? { section, content: contentOf(room, section, visit) } : undefined,
      applying: false,
      typed: '',
      ...rest,
    });
  };

  const apply: MemberHandler = (visit) => {
    const [id, typed] = [visit.form.get('section'), (visit.form.get('text') ?? '').replaceAll('\r\n', '\n').trim()];
    const section = reviewSections.find((one) => one.id === id);
    const fault = refusal(typed) ?? (faults.has('correction-refused') ? '修改說明含有不允許之字元' : undefined);
    if (!section || fault !== undefined) {
      return page(
        show(visit, id, { applying: true, typed, notice: { kind: 'refused', text: fault ?? '請選擇資料類別' } }),
      );
    }
    const request = { date: taiwanDate(new Date(world.now())), section: section.title, text: typed };
    const number = faults.has('correction-lost') ? 'R0' : desk.file(visit.person, request).number;
    return page(show(visit, id, { notice: { kind: 'done', text: `已送出修改申請，案號 ${number}` } }));
  };

  const progress: PageContent['table'] = {
    head: ['申請日期', '案號', '資料類別', '修改說明', '處理進度', '處理日期'],
    rows: [],
  };

  return {
    [`GET ${paths.page('Review')}`]: (visit) => page(show(visit, visit.query.get('section'), {})),
    [`GET ${paths.correction}`]: (visit) => page(show(visit, visit.query.get('section'), { applying: true })),
    [`POST ${paths.correction}`]: apply,
    [`GET ${paths.page('Progress')}`]: (visit) => {
      const rows = desk
        .requestsOf(visit.person)
        .map(({ date, number, section, text, state, settled }) => [
          ...[rocDateShort(date), number, section, text, state],
          settled === undefined ? '' : rocDateShort(settled),
        ]);
      const content = emptyOr(room, { table: { ...progress, rows } }, '目前沒有修改申請。');
      return page(views.page({ ...view(visit), page: room.entry('Progress'), content }));
    },
  };
}

/** Why a text is no 修改說明. */
function refusal(text: string): string | undefined {
  if (text === '') return '請輸入修改說明';
  return Array.from(text).length > mostCharacters ? `修改說明超過 ${mostCharacters} 字` : undefined;
}
