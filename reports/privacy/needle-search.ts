import type { Needle } from './needle.ts';
import type { ValueKind } from './sensitive-value.ts';

/** Slots of the first sieve, a power of two. */
const slots = 1 << 20;

/** Spreads four bytes over the slots (Fibonacci hashing). */
const slotOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 12;

function standsAlone({ surrounding }: Needle, hay: Buffer, start: number, end: number): boolean {
  const { before, after } = surrounding(hay, start, end);
  return !/[0-9A-Za-z]$|\d\.$/.test(before) && !/^[0-9A-Za-z]|^\.\d/.test(after);
}

/** Looks for many needles in one pass: a sieve over each four bytes, then the needles that begin with them. */
export class NeedleSearch {
  readonly #sieve = new Uint8Array(slots);
  readonly #byStart = new Map<number, Needle[]>();

  constructor(needles: Iterable<Needle>) {
    for (const needle of needles) {
      const key = needle.bytes.readInt32BE(0);
      this.#sieve[slotOf(key)] = 1;
      const same = this.#byStart.get(key);
      if (same) same.push(needle);
      else this.#byStart.set(key, [needle]);
    }
  }

  /** The kinds of value that stand in some bytes. */
  kindsIn(hay: Buffer): ReadonlySet<ValueKind> {
    const found = new Set<ValueKind>();
    const sieve = this.#sieve;
    let key = 0;
    for (let at = 0; at < hay.length; at += 1) {
      key = (key << 8) | (hay[at] ?? 0);
      if (sieve[slotOf(key)] === 1 && at >= 3) this.#compare(hay, at - 3, key, found);
    }
    return found;
  }

  #compare(hay: Buffer, start: number, key: number, found: Set<ValueKind>): void {
    for (const needle of this.#byStart.get(key) ?? []) {
      const end = start + needle.bytes.length;
      if (found.has(needle.kind) || end > hay.length || needle.bytes.compare(hay, start, end) !== 0) continue;
      if (!needle.whole || standsAlone(needle, hay, start, end)) found.add(needle.kind);
    }
  }
}
