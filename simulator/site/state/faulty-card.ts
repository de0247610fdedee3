import { HicosCard, type HicosCardOptions } from '../../cards/index.ts';
import type { FaultSwitches } from '../../faults/index.ts';

/** Instructions that faults are about (see the card's own table). */
const [verify, sign, signRest] = [0x20, 0xea, 0xc1];

/** An ATR of no card that is sold (ISO/IEC 7816-3 §8). */
const unknownAtr = Uint8Array.of(0x3b, 0x02, 0x14, 0x50);

const failed = Uint8Array.of(0x6f, 0x00);
const refused = Uint8Array.of(0x69, 0x85);

/** A HiCOS card that goes wrong as the faults of the moment want it; out of its reader every command rejects. */
export class FaultyCard extends HicosCard {
  readonly #faults: FaultSwitches;

  constructor(options: HicosCardOptions, faults: FaultSwitches) {
    super(faults.has('card-unknown') ? { ...options, atr: unknownAtr } : options);
    this.#faults = faults;
  }

  override async transmit(command: Uint8Array): Promise<Uint8Array> {
    const faults = this.#faults;
    const [, ins = 0] = command;
    const signs = ins === sign || ins === signRest;
    if (faults.has('card-removed')) this.#isOut();
    if (faults.has('card-removed-at-verify') && ins === verify) this.#isOut();
    if (faults.has('card-removed-at-sign') && signs) this.#isOut();
    if (faults.has('card-garbled') || faults.has('card-unknown')) return failed;
    if (faults.has('card-mute')) return Uint8Array.of();
    if (faults.has('card-sign-refused') && signs) return refused;
    const answer = await super.transmit(command);
    if (faults.has('card-removed-after-verify') && ins === verify) this.#isOut();
    if (faults.has('card-verify-garbled') && ins === verify) return failed;
    if (faults.has('card-sign-wrong') && signs && answer.length > 2) answer[0] = (answer[0] ?? 0) ^ 1;
    return answer;
  }

  #isOut(): never {
    this.reset();
    throw new Error('the card was removed from the reader');
  }
}
