import { Landmark } from '../landmark.ts';
import type { MyDataPortal } from '../my-data-portal.ts';
import type { SiteWatch } from '../site-watch.ts';
import { type Fact, readPageText } from './page-text.ts';
import { type Found, Room } from './room.ts';

/** 個人資料: what is known by name, and all that the page tells. Dates are ISO. */
export interface Profile {
  readonly name: string;
  readonly birthDate?: string;
  readonly agency?: string;
  readonly title?: string;
  readonly grade?: string;
  /** 到職日期 */
  readonly since?: string;
  readonly facts: readonly Fact[];
}

/** The site's names of what has a field; not seen live, so this is the one place to change. */
const names = {
  name: /^(中文)?姓名$/u,
  birthDate: /^(出生|生)(年月日|日期|日)$/u,
  agency: /^(現職|服務|任職)?(服務)?機關(名稱)?$/u,
  title: /^(現職)?職稱$/u,
  grade: /^(現職)?官職等(級)?$/u,
  since: /^(實際)?到職(日|日期)$/u,
} as const;

/** Gives facts their fields. */
export function toProfile(facts: readonly Fact[]): Profile {
  const known = Object.entries(names).flatMap(([field, name]) => {
    const found = facts.find((one) => name.test(one.name));
    return found && found.value !== '' ? [[field, found.date ?? found.value] as const] : [];
  });
  return { name: '', ...Object.fromEntries(known), facts };
}

/** 個人資料 */
export class ProfilePage {
  readonly room: Room;
  /** 姓名 */
  readonly name: Landmark;

  constructor(portal: MyDataPortal, watch: SiteWatch) {
    this.room = new Room(portal, watch, { name: 'PROFILE', title: '個人資料' });
    this.name = new Landmark('PROFILE.NAME', this.room.area.getByRole('rowheader', { name: names.name }));
  }

  /** Reads what the page tells. Throws `SiteError` or `SiteChangedError`. */
  async read(timeout: number): Promise<Found<Profile>> {
    const said = await this.room.settle(this.name, timeout);
    if (said !== undefined) return { kind: 'nothing', said };
    const { facts } = await readPageText(this.room.area);
    return { kind: 'found', content: toProfile(facts) };
  }
}
