import stringWidth from 'fast-string-width';
import type { Screen } from './terminal-voice.ts';

/** Columns of the bar itself. */
const length = 24;

/** Months, pages … between two lines where there is no terminal. */
const every = 12;

/** How far something long has got: a bar that is drawn anew at a terminal, a line now and then elsewhere. */
export class ProgressBar {
  readonly #screen: Screen;
  readonly #title: string;
  readonly #total: number;
  #done = 0;

  constructor(screen: Screen, options: { readonly title: string; readonly total: number }) {
    this.#screen = screen;
    this.#title = options.title;
    this.#total = options.total;
  }

  /** One more is done; `name` is what it was. */
  advance(name: string): void {
    this.#done += 1;
    const count = `${this.#done}/${this.#total}`;
    if (!this.#screen.isTTY) {
      if (this.#done % every === 0 || this.#done === this.#total) {
        this.#screen.write(`${this.#title} ${count} ${name}\n`);
      }
      return;
    }
    const full = Math.round((length * this.#done) / this.#total);
    const bar = `${'█'.repeat(full)}${'░'.repeat(length - full)}`;
    const line = `… ${this.#title} ${bar} ${count} ${name}`;
    // A line that is broken cannot be drawn anew.
    const { columns = 0 } = this.#screen;
    const room = (columns > 0 ? columns : 80) - 1;
    this.#screen.write(`\r\u001b[K${stringWidth(line) <= room ? line : `… ${count} ${name}`}`);
  }
}
