import { setTimeout as pause } from 'node:timers/promises';
import type { Pcsc } from '../../../card/index.ts';
import type { HicosCard } from '../../../simulator/cards/index.ts';
import type { Plugged } from '../../../simulator/vpcd/index.ts';
import type { PrivatePcscd } from '../../fixtures/pcscd/index.ts';
import { CardWithTrap, type Moment } from './card-with-trap.ts';
import { Verifier } from './verifier.ts';

/** What an accident happens to. */
export type Victim = 'program' | 'child' | 'card' | 'service';

/** Milliseconds in which a service that is told to stop leaves its card alone. */
const leaving = 100;

/** A card in a reader of a real service, a program that works with it, and what can happen to them. */
export class Scene implements AsyncDisposable {
  readonly slot: CardWithTrap;
  readonly #pcscd: PrivatePcscd;
  readonly #watcher: Pcsc;
  #plugged: Plugged;
  #verifier: Verifier;
  /** Programs take long to start, so the next one is ready before the first is killed. */
  #next: Verifier;
  #stopping: Promise<void> | undefined;
  #cardIsOut = false;

  private constructor(pcscd: PrivatePcscd, watcher: Pcsc, { slot, plugged }: { slot: CardWithTrap; plugged: Plugged }) {
    this.#pcscd = pcscd;
    this.#watcher = watcher;
    this.slot = slot;
    this.#plugged = plugged;
    this.#verifier = new Verifier(pcscd.environment);
    this.#next = new Verifier(pcscd.environment);
  }

  /** `watcher` tells when the service has noticed that a card is out. */
  static async open(pcscd: PrivatePcscd, watcher: Pcsc, card: HicosCard): Promise<Scene> {
    const slot = new CardWithTrap(card);
    const plugged = await pcscd.plug(slot);
    // Who looks for the first time is told of a card that is out before the service itself has noticed.
    await watcher.list();
    return new Scene(pcscd, watcher, { slot, plugged });
  }

  get verifier(): Verifier {
    return this.#verifier;
  }

  /** Puts another card into the reader, with an accident that waits for its moment; gives the processes that were there then. */
  prepare(card: HicosCard, victim: Victim, moment: Moment): { readonly children: () => readonly number[] } {
    let children: readonly number[] = [];
    this.slot.set(card, moment, async () => {
      children = this.#verifier.children;
      await this.#harm(victim);
    });
    return { children: () => children };
  }

  /** Puts everything back that the accident took away; one that has not happened does not happen any more. */
  async mend(): Promise<void> {
    this.slot.disarm();
    if (!this.#verifier.isThere) {
      this.#verifier = this.#next;
      this.#next = new Verifier(this.#pcscd.environment);
    }
    if (this.#cardIsOut) {
      this.#cardIsOut = false;
      for await (const readers of this.#watcher.watch()) if (readers.every(({ card }) => card === 'absent')) break;
      // For a service that did not look in between, the card was never away: it has to be taken out once more.
      const again = () => this.#pcscd.plug(this.slot);
      this.#plugged = await this.#pcscd.plug(this.slot, 0, { timeout: 1500 }).catch(again);
    }
    if (this.#stopping) {
      await this.#stopping;
      this.#stopping = undefined;
      await this.#plugged.out;
      await this.#pcscd.start();
      this.#plugged = await this.#pcscd.plug(this.slot);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.mend();
    await this.#verifier.kill();
    await this.#next.kill();
    await this.#plugged[Symbol.asyncDispose]();
  }

  async #harm(victim: Victim): Promise<void> {
    if (victim === 'program') await this.#verifier.kill();
    else if (victim === 'child') for (const child of this.#verifier.children) process.kill(child, 'SIGKILL');
    else if (victim === 'card') {
      await this.#plugged[Symbol.asyncDispose]();
      this.#cardIsOut = true;
    } else {
      // It does not end before the card has answered what is under way.
      this.#stopping = this.#pcscd.stop();
      await Promise.race([this.#plugged.out, pause(leaving)]);
    }
  }
}
