import { randomBytes } from 'node:crypto';
import {
  type CommandApdu,
  encodeResponse,
  fromHex,
  parseCommand,
  type ResponseApdu,
  StatusWord,
  toHex,
} from '../../card/iso7816/index.ts';
import type { Person } from '../people/index.ts';
import { answer } from './answer.ts';
import { instruction, instructionOf } from './instruction.ts';
import { type NamePadding, nhiBasicData } from './nhi-basic-data.ts';
import type { VirtualCard } from './virtual-card.ts';

/** The application's AID in the two lengths in which readers send it. */
const applicationIds = ['D1580000010000000000000000001100', 'D15800000100000000000000000011'];

/** What an NHI card is made of. */
export interface NhiCardOptions {
  readonly person: Person;
  /** Default: `nul`. */
  readonly padding?: NamePadding;
  /** ISO date; default: 2020-07-01. */
  readonly issuedOn?: string;
}

/** An NHI card (facts of NHI cards, §2): read only. It has no PIN; a VERIFY is refused and remembered. */
export class NhiCard implements VirtualCard {
  readonly atr: Uint8Array = fromHex('3BFC1800008131FE458073C8211366020403550002D2');
  readonly #basicData: Uint8Array;
  #selected = false;
  #verifyCount = 0;
  #resetCount = 0;

  constructor({ person, padding = 'nul', issuedOn = '2020-07-01' }: NhiCardOptions) {
    this.#basicData = nhiBasicData(person, issuedOn, padding);
  }

  /** VERIFYs that were sent though there is nothing to verify. */
  get verifyCount(): number {
    return this.#verifyCount;
  }

  get resetCount(): number {
    return this.#resetCount;
  }

  transmit(command: Uint8Array): Promise<Uint8Array> {
    return Promise.resolve(encodeResponse(this.#answer(command)));
  }

  reset(): void {
    this.#resetCount += 1;
    this.#selected = false;
  }

  #answer(bytes: Uint8Array): ResponseApdu {
    const ins = instructionOf(bytes);
    if (ins === instruction.verify) {
      this.#verifyCount += 1;
      return answer(StatusWord.instructionNotSupported);
    }
    const command = parseCommand(bytes);
    if (!command) return answer(StatusWord.wrongLength);
    if (command.cla !== 0x00) return answer(StatusWord.classNotSupported);
    switch (command.ins) {
      case instruction.select:
        return this.#select(command);
      case instruction.getData:
        return this.#getData(command);
      case instruction.getChallenge:
        return command.le === 8 ? answer(StatusWord.ok, randomBytes(8)) : answer(StatusWord.wrongLength);
      default:
        return answer(StatusWord.instructionNotSupported);
    }
  }

  #select({ p1, data }: CommandApdu): ResponseApdu {
    if (p1 !== 0x04 || !data || !applicationIds.includes(toHex(data))) return answer(StatusWord.fileNotFound);
    this.#selected = true;
    return answer(StatusWord.ok);
  }

  #getData({ p1, p2, data }: CommandApdu): ResponseApdu {
    if (!this.#selected) return answer(StatusWord.conditionsNotSatisfied);
    if (!data || toHex(data) !== '0000') return answer(StatusWord.wrongLength);
    if (p2 !== 0) return answer(StatusWord.referenceNotFound);
    if (p1 === 0x11) return answer(StatusWord.ok, this.#basicData);
    return p1 === 0x00 ? answer(StatusWord.ok, this.#basicData.subarray(0, 12)) : answer(StatusWord.referenceNotFound);
  }
}
