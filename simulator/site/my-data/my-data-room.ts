import type { MyDataPage, PageContent } from '../content/my-data-page.ts';
import type { MemberHandler } from '../http/routes.ts';
import type { MemberVisit } from '../http/visit.ts';
import type { MyDataView } from '../skins/my-data-views.ts';
import type { Skin } from '../skins/skin.ts';
import type { World } from '../world.ts';

/** What the routes of a room of MyData are made with. */
export interface MyDataRoom {
  readonly world: World;
  readonly skin: Skin;
  /** What is around the page of a visitor. */
  readonly view: (visit: MemberVisit) => MyDataView;
  /** The menu's entry with an id. */
  readonly entry: (id: string) => MyDataPage;
}

/** Handlers of who is signed in, by `<METHOD> <path>`. */
export type RoomRoutes = Readonly<Record<string, MemberHandler>>;

/** What a room says, or what it says when the faults of the moment leave nothing in it. */
export function emptyOr({ world }: Pick<MyDataRoom, 'world'>, content: PageContent, nothing = '查無資料'): PageContent {
  if (world.faults.has('rooms-bare')) return {};
  return world.faults.has('rooms-empty') ? { paragraphs: [nothing] } : content;
}
