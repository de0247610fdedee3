import type { HicosCard, VirtualCard } from '../../../simulator/cards/index.ts';

/** When an accident happens: at which command, and whether the card has done its work by then. */
export interface Moment {
  /** Which command since the trap was set; `verify`: the one that matters most. */
  readonly at: number | 'verify';
  readonly when: 'before' | 'after';
}

interface Trap {
  readonly moment: Moment;
  readonly accident: () => Promise<void>;
}

const verify = 0x20;

/** A card that is exchanged without the reader's knowledge, and that lets an accident happen at one of its commands. */
export class CardWithTrap implements VirtualCard {
  /** The command that the accident happened at: `verify` or another one; `undefined`: it has not happened. */
  sprung: 'verify' | 'another' | undefined;
  #card: HicosCard;
  #trap: Trap | undefined;
  #commands = 0;

  constructor(card: HicosCard) {
    this.#card = card;
  }

  get atr(): Uint8Array {
    return this.#card.atr;
  }

  /** Takes another card, and sets a trap. */
  set(card: HicosCard, moment: Moment, accident: Trap['accident']): void {
    this.#card = card;
    this.#trap = { moment, accident };
    this.#commands = 0;
    this.sprung = undefined;
  }

  /** Takes the trap away, if it has not sprung. */
  disarm(): void {
    this.#trap = undefined;
  }

  async transmit(command: Uint8Array): Promise<Uint8Array> {
    const isVerify = command[1] === verify;
    const trap = this.#trap;
    const count = this.#commands++;
    if (!trap || (trap.moment.at === 'verify' ? !isVerify : trap.moment.at !== count)) {
      return this.#card.transmit(command);
    }
    this.#trap = undefined;
    this.sprung = isVerify ? 'verify' : 'another';
    const resets = this.#card.resetCount;
    if (trap.moment.when === 'before') await trap.accident();
    // A card that has lost its power meanwhile has lost the command as well.
    if (this.#card.resetCount !== resets) return Uint8Array.of();
    const answer = await this.#card.transmit(command);
    if (trap.moment.when === 'after') await trap.accident();
    return answer;
  }

  reset(): void {
    this.#card.reset();
  }
}
