import { taiwanDate } from '../../paperwork.ts';
import type { PageContent } from '../content/my-data-page.ts';
import { promotionTable } from '../content/promotion-scores.ts';
import { retirementCardFacts, retirementDate } from '../content/retirement-facts.ts';
import { page } from '../http/reply.ts';
import type { MemberHandler } from '../http/routes.ts';
import type { MemberVisit } from '../http/visit.ts';
import { emptyOr, type MyDataRoom, type RoomRoutes } from './my-data-room.ts';

/** What was added after the guide: 陞遷資績分數查詢 and 數位退休證. */
export function laterRoomRoutes(room: MyDataRoom): RoomRoutes {
  const { world, skin, view, entry } = room;
  const { paths, ...views } = skin.myData;
  const { faults } = world;

  const told =
    (id: string, content: (visit: MemberVisit) => PageContent): MemberHandler =>
    (visit) =>
      page(views.page({ ...view(visit), page: entry(id), content: content(visit) }));

  const card = ({ person }: MemberVisit): PageContent => {
    const today = taiwanDate(new Date(world.now()));
    if (faults.has('retired')) return { facts: retirementCardFacts(person, `${today.slice(0, 4)}-01-16`) };
    if (retirementDate(person) > today) return { paragraphs: ['您目前為現職人員，退休生效後方可申請數位退休證。'] };
    return { paragraphs: ['您尚未申請數位退休證。'] };
  };

  return {
    [`GET ${paths.page('Promotion')}`]: told('Promotion', ({ person }) =>
      emptyOr(room, { table: promotionTable(person, faults.has('promotion-sum-wrong') ? 5 : 0) }),
    ),
    [`GET ${paths.page('RetirementCard')}`]: told('RetirementCard', (visit) =>
      faults.has('rooms-bare') ? {} : card(visit),
    ),
  };
}
