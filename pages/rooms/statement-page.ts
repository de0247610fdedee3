import { Landmark } from '../landmark.ts';
import type { MyDataPortal } from '../my-data-portal.ts';
import type { SiteWatch } from '../site-watch.ts';
import { fieldLimit } from './field-limit.ts';
import { Room } from './room.ts';
import { pressAndHear, type SiteAnswer } from './site-answer.ts';

/** 簡要自述 as it stands, lines ending in a line feed, and the most characters that it may have, where the page tells. */
export interface Statement {
  readonly text: string;
  readonly limit?: number;
}

/** 簡要自述維護 */
export class StatementPage {
  readonly room: Room;
  readonly text: Landmark;
  /** 儲存 */
  readonly save: Landmark;
  readonly #watch: SiteWatch;

  constructor(portal: MyDataPortal, watch: SiteWatch) {
    this.#watch = watch;
    this.room = new Room(portal, watch, { name: 'STATEMENT', title: '簡要自述維護' });
    const { area } = this.room;
    this.text = new Landmark('STATEMENT.TEXT', area.getByRole('textbox', { name: /自述/u }));
    this.save = new Landmark('STATEMENT.SAVE', area.getByRole('button', { name: /^(儲存|存檔)/u }));
  }

  /** Reads the text. Throws `SiteError` or `SiteChangedError`. */
  async read(timeout: number): Promise<Statement> {
    await this.#watch.arrive(this.text, timeout);
    await this.room.whole(timeout);
    const text = (await this.text.locator.inputValue({ timeout })).replaceAll('\r\n', '\n');
    const limit = await fieldLimit(this.text.locator, this.room.area);
    return { text, ...(limit === undefined ? {} : { limit }) };
  }

  /** Replaces the text. Only ever called after the person said yes to just this change. Throws `SiteError` or `SiteChangedError`. */
  async write(text: string, timeout: number): Promise<SiteAnswer> {
    await this.#watch.arrive(this.save, timeout);
    await this.text.locator.fill(text, { timeout });
    return pressAndHear(this.#watch, this.save.locator, timeout);
  }
}
