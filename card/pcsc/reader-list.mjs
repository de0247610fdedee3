// @ts-check
import process from 'node:process';
import { clearTimeout, setTimeout } from 'node:timers';

/**
 * The readers as a binding tells them, with a version that changes whenever they do.
 * A row is `{ name, state, atr? }`: PC/SC's SCARD_STATE bits as they came, and the ATR as bytes.
 * @typedef {{ readonly name: string, readonly state: number, readonly atr?: Uint8Array }} Row
 */
export class ReaderList {
  /** @type {Map<string, Row | undefined>} `undefined`: listed, but its state has not been told yet. */
  #rows = new Map();
  #listed = false;
  #changes = 0;
  /** @type {unknown} */
  #failure;
  /** @type {Set<() => void>} */
  #waiting = new Set();

  /** All readers have been named at least once. */
  listed() {
    this.#listed = true;
    this.#changed();
  }

  /** @param {string} name */
  add(name) {
    if (!this.#rows.has(name)) this.#rows.set(name, undefined);
    this.#changed();
  }

  /** @param {string} name @param {number} state @param {Uint8Array} [atr] */
  set(name, state, atr) {
    this.#rows.set(name, { name, state, ...(atr?.length ? { atr: Uint8Array.from(atr) } : {}) });
    this.#changed();
  }

  /** @param {string} name */
  remove(name) {
    this.#rows.delete(name);
    this.#changed();
  }

  /** The service is lost; everything fails from now on. @param {unknown} error */
  fail(error) {
    this.#failure ??= error;
    this.#changed();
  }

  /** The ATR of the card in a reader, which may come `patience` milliseconds later. @param {string} name @param {number} patience */
  async atr(name, patience) {
    await this.until(() => this.#rows.get(name)?.atr !== undefined, patience);
    return this.#rows.get(name)?.atr;
  }

  /**
   * The readers, when they are another version than `since` or `patience` milliseconds have passed.
   * @param {{ since?: string, patience?: number }} question
   * @returns {Promise<{ version: string, rows: readonly Row[] }>}
   */
  async read({ since, patience = 0 }) {
    await this.until(() => this.#complete(), Infinity);
    await this.until(() => this.#complete() && this.#version() !== since, patience);
    return { version: this.#version(), rows: [...this.#rows.values()].filter((row) => row !== undefined) };
  }

  /**
   * Waits until something holds, or for `patience` milliseconds. Throws when the service is lost.
   * @param {() => boolean} holds @param {number} patience
   */
  async until(holds, patience) {
    const end = Date.now() + patience;
    while (this.#failure === undefined && !holds() && Date.now() < end) await this.#change(end - Date.now());
    if (this.#failure !== undefined) throw this.#failure;
  }

  #complete() {
    return this.#listed && [...this.#rows.values()].every((row) => row !== undefined);
  }

  #version() {
    return `${process.pid}.${this.#changes}`;
  }

  #changed() {
    this.#changes += 1;
    for (const wake of [...this.#waiting]) wake();
  }

  /** @param {number} limit */
  #change(limit) {
    return new Promise((/** @type {(nothing: void) => void} */ resolve) => {
      const timer = limit === Infinity ? undefined : setTimeout(() => wake(), limit);
      const wake = () => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      this.#waiting.add(wake);
    });
  }
}
