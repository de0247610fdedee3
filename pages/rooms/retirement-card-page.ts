import { Landmark } from '../landmark.ts';
import type { MyDataPortal } from '../my-data-portal.ts';
import type { SiteWatch } from '../site-watch.ts';
import { type Fact, readPageText } from './page-text.ts';
import { type Found, Room } from './room.ts';

/** 數位退休證: its number, since when its holder is retired (ISO), and all that it tells. */
export interface RetirementCard {
  readonly number?: string;
  readonly retiredOn?: string;
  readonly facts: readonly Fact[];
}

/** Gives facts their fields. */
export function toRetirementCard(facts: readonly Fact[]): RetirementCard {
  const number = facts.find(({ name }) => /字號|證號/u.test(name))?.value;
  const retiredOn = facts.find(({ name, date }) => date !== undefined && name.includes('退休'))?.date;
  return { ...(number === undefined ? {} : { number }), ...(retiredOn === undefined ? {} : { retiredOn }), facts };
}

/** 數位退休證 (2024), for who has retired */
export class RetirementCardPage {
  readonly room: Room;
  /** 退休證字號 */
  readonly number: Landmark;

  constructor(portal: MyDataPortal, watch: SiteWatch) {
    this.room = new Room(portal, watch, { name: 'RETIREMENT_CARD', title: '數位退休證' });
    const { area } = this.room;
    this.number = new Landmark('RETIREMENT_CARD.NUMBER', area.getByRole('rowheader', { name: /字號|證號/u }));
  }

  /** Reads the card. Throws `SiteError` or `SiteChangedError`. */
  async read(timeout: number): Promise<Found<RetirementCard>> {
    const said = await this.room.settle(this.number, timeout);
    if (said !== undefined) return { kind: 'nothing', said };
    const { facts } = await readPageText(this.room.area);
    return { kind: 'found', content: toRetirementCard(facts) };
  }
}
