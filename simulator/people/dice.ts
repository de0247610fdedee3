/** Draws that come out the same for the same seed (mulberry32); not for secrets. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return low + (((mixed ^ (mixed >>> 14)) >>> 0) % (high - low + 1));
  }

  /** One of a list. Throws `RangeError` for an empty one. */
  one<Item>(list: readonly Item[]): Item {
    const item = list[this.between(0, list.length - 1)];
    if (item === undefined) throw new RangeError('nothing to draw from');
    return item;
  }

  /** An ISO date of this year; the day is one that every month has. */
  dateIn(year: number): string {
    const [month, day] = [this.between(1, 12), this.between(1, 28)];
    return `${year}-${month.toString().padStart(2, '0')}-${day.toString().padStart(2, '0')}`;
  }

  /** So many decimal digits, the first of them not 0. */
  digits(count: number): string {
    return Array.from({ length: count }, (_, place) => this.between(place === 0 ? 1 : 0, 9)).join('');
  }
}
