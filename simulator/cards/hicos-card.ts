import {
  type CommandApdu,
  encodeResponse,
  parseCommand,
  type ResponseApdu,
  StatusWord,
} from '../../card/iso7816/index.ts';
import { answer } from './answer.ts';
import { FileSelection } from './file-selection.ts';
import { type HicosContent, hicosFiles } from './hicos-files.ts';
import { hicosAtr, hicosFid, keyReference } from './hicos-layout.ts';
import { changesPin, instruction, instructionOf } from './instruction.ts';
import { PinLock } from './pin-lock.ts';
import { RawSigner } from './raw-signer.ts';
import { testWrappingKey } from './test-wrapping-key.ts';
import { unwrapPin } from './unwrap-pin.ts';
import { VerifyLog } from './verify-log.ts';
import type { VirtualCard } from './virtual-card.ts';

/** What a HiCOS card is made of. */
export interface HicosCardOptions extends HicosContent {
  /** 16 bytes; default: `testWrappingKey`. */
  readonly wrappingKey?: Uint8Array;
  /** 0–3; default: 3. */
  readonly triesLeft?: number;
  /** The largest piece of READ BINARY, in bytes; more is answered 6987. Default: C8h. */
  readonly readLimit?: number;
  /** Default: that of generation 1. */
  readonly atr?: Uint8Array;
}

/** A HiCOS card of generation 1 (facts of HiCOS cards, §3). Where a real card may take a try, this one does. */
export class HicosCard implements VirtualCard {
  readonly atr: Uint8Array;
  readonly #wrappingKey: Uint8Array;
  readonly #files: FileSelection;
  readonly #lock: PinLock;
  readonly #signer: RawSigner;
  readonly #log = new VerifyLog();
  #resetCount = 0;

  constructor(options: HicosCardOptions) {
    const {
      person,
      credentials,
      wrappingKey = testWrappingKey,
      triesLeft,
      readLimit,
      atr = hicosAtr.generation1,
    } = options;
    this.atr = atr;
    this.#wrappingKey = wrappingKey;
    this.#files = new FileSelection(hicosFiles(options), readLimit);
    this.#lock = new PinLock(person.pin, triesLeft);
    this.#signer = new RawSigner(
      new Map([
        [keyReference.signing, credentials.signing.privateKey],
        [keyReference.encipherment, credentials.encipherment.privateKey],
      ]),
    );
  }

  get triesLeft(): number {
    return this.#lock.triesLeft;
  }

  /** Whether a right PIN was given since the last reset. */
  get verified(): boolean {
    return this.#lock.verified;
  }

  /** All VERIFYs so far. */
  get verifyCount(): number {
    return this.#log.verifyCount;
  }

  /** VERIFYs that were not wrapped, empty ones too. */
  get clearVerifyCount(): number {
    return this.#log.clearVerifyCount;
  }

  /** Commands so far that would have changed or unblocked the PIN. */
  get forbiddenCount(): number {
    return this.#log.forbiddenCount;
  }

  get signatureCount(): number {
    return this.#signer.signatureCount;
  }

  get resetCount(): number {
    return this.#resetCount;
  }

  transmit(command: Uint8Array): Promise<Uint8Array> {
    return Promise.resolve(encodeResponse(this.#answer(command)));
  }

  reset(): void {
    this.#resetCount += 1;
    this.#files.clear();
    this.#lock.forget();
    this.#signer.interrupt();
  }

  #answer(bytes: Uint8Array): ResponseApdu {
    const ins = instructionOf(bytes);
    if (ins !== instruction.sign && ins !== instruction.signRest) this.#signer.interrupt();
    if (ins === instruction.verify) return answer(this.#verify(bytes));
    if (changesPin(ins)) this.#log.forbidden();
    const command = parseCommand(bytes);
    if (!command) return answer(StatusWord.wrongLength);
    if (command.cla !== 0x80) return answer(StatusWord.classNotSupported);
    switch (command.ins) {
      case instruction.select:
        return answer(this.#select(command));
      case instruction.readBinary:
        return this.#files.read(command);
      case instruction.sign:
      case instruction.signRest:
        return this.#sign(command);
      default:
        return answer(StatusWord.instructionNotSupported);
    }
  }

  #select({ p1, p2, data }: CommandApdu): number {
    if (p1 === 0x04) return StatusWord.fileNotFound;
    if (p1 !== 0 || p2 !== 0) return StatusWord.wrongP1P2;
    const [high, low, ...more] = data ?? [];
    if (high === undefined || low === undefined || more.length > 0) return StatusWord.wrongLength;
    return this.#files.select((high << 8) | low) ? StatusWord.ok : StatusWord.fileNotFound;
  }

  #verify(bytes: Uint8Array): number {
    const [cla, , p1, p2, length] = bytes;
    const wrapped = cla === 0x8c && p1 === 0 && p2 === 1 && length === 0x20 && bytes.length === 37;
    this.#log.verify(wrapped ? 'wrapped' : 'clear');
    if (!wrapped) {
      return this.#lock.spoil(cla === 0x00 ? StatusWord.classNotSupported : StatusWord.secureMessagingMissing);
    }
    if (this.#files.file?.fid !== hicosFid.keys) return this.#lock.spoil(StatusWord.conditionsNotSatisfied);
    const pin = unwrapPin(bytes.subarray(5), this.#wrappingKey);
    return pin ? this.#lock.present(pin) : this.#lock.spoil(StatusWord.secureMessagingIncorrect);
  }

  #sign({ ins, p1, p2, data, le }: CommandApdu): ResponseApdu {
    if (!this.#lock.verified) return answer(StatusWord.securityStatusNotSatisfied);
    if (this.#files.file?.fid !== hicosFid.keys) return answer(StatusWord.conditionsNotSatisfied);
    if (ins === instruction.signRest) {
      return p1 === 0 && p2 === 0x80 ? this.#signer.rest(le) : answer(StatusWord.wrongP1P2);
    }
    if (p1 === 0x82) return this.#signer.begin(p2, data);
    return p1 === 0x02 ? this.#signer.finish(p2, data) : answer(StatusWord.wrongP1P2);
  }
}
