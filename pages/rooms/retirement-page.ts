import { SiteChangedError } from '../errors.ts';
import { Landmark } from '../landmark.ts';
import type { MyDataPortal } from '../my-data-portal.ts';
import type { SiteWatch } from '../site-watch.ts';
import { type Fact, readPageText } from './page-text.ts';
import { type Found, Room } from './room.ts';

/** 可退休日: the days that the site has computed (ISO), and all that it tells besides. */
export interface RetirementDates {
  readonly dates: readonly { readonly name: string; readonly date: string }[];
  readonly facts: readonly Fact[];
}

/** 可退休日查詢 (since 2020-09) */
export class RetirementPage {
  readonly room: Room;
  readonly facts: Landmark;

  constructor(portal: MyDataPortal, watch: SiteWatch) {
    this.room = new Room(portal, watch, { name: 'RETIREMENT', title: '可退休日查詢' });
    const name = /退休/u;
    this.facts = new Landmark('RETIREMENT.DATES', this.room.area.getByRole('rowheader', { name }).first());
  }

  /** Reads the days. Throws `SiteError`, or `SiteChangedError` when there is none among what the page tells. */
  async read(timeout: number): Promise<Found<RetirementDates>> {
    const said = await this.room.settle(this.facts, timeout);
    if (said !== undefined) return { kind: 'nothing', said };
    const { facts } = await readPageText(this.room.area);
    const dates = facts.flatMap(({ name, date }) =>
      date !== undefined && name.includes('退休') ? [{ name, date }] : [],
    );
    const { name } = this.facts;
    if (dates.length === 0) throw new SiteChangedError(name, `${name}: no date can be read`);
    return { kind: 'found', content: { dates, facts } };
  }
}
