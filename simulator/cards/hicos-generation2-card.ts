import {
  type CommandApdu,
  encodeResponse,
  parseCommand,
  type ResponseApdu,
  StatusWord,
  toHex,
} from '../../card/iso7816/index.ts';
import { answer } from './answer.ts';
import type { CardFile } from './card-file.ts';
import { FileSelection } from './file-selection.ts';
import type { HicosCardOptions } from './hicos-card.ts';
import { hicosFiles } from './hicos-files.ts';
import { hicosAtr } from './hicos-layout.ts';
import { changesPin, instruction, instructionOf } from './instruction.ts';
import { PinLock } from './pin-lock.ts';
import { VerifyLog } from './verify-log.ts';
import type { VirtualCard } from './virtual-card.ts';

/** The application of generation 2 (facts of HiCOS cards, §3.2). */
const applicationId = 'A0000002830000062201696400010101';

/** Commands that open a GlobalPlatform channel; nobody has its keys here. */
const channelInstructions: readonly number[] = [instruction.initializeUpdate, instruction.externalAuthenticate];

/** The file control parameters of a file (ISO/IEC 7816-4 §5.3.3): size, descriptor, identifier. */
function fileControlParameters(file: CardFile): Uint8Array {
  const size = file.kind === 'EF' ? file.bytes.length : 0;
  const sizeObject = file.kind === 'EF' ? [0x80, 2, size >> 8, size & 0xff] : [];
  const objects = [...sizeObject, 0x82, 1, file.kind === 'EF' ? 0x01 : 0x38, 0x83, 2, file.fid >> 8, file.fid & 0xff];
  return Uint8Array.of(0x62, objects.length, ...objects);
}

/**
 * A HiCOS card of generation 2 (facts of HiCOS cards, §3.2–3.4): its files read, but PIN and keys are behind a secure
 * channel that this project does not open, so each VERIFY costs a try.
 */
export class HicosGeneration2Card implements VirtualCard {
  readonly atr: Uint8Array = hicosAtr.generation2;
  readonly #files: FileSelection;
  readonly #lock: PinLock;
  readonly #log = new VerifyLog();
  #applicationSelected = false;
  #resetCount = 0;

  constructor(options: Omit<HicosCardOptions, 'wrappingKey'>) {
    this.#files = new FileSelection(hicosFiles(options), options.readLimit);
    this.#lock = new PinLock(options.person.pin, options.triesLeft);
  }

  get triesLeft(): number {
    return this.#lock.triesLeft;
  }

  /** All VERIFYs so far; none of them can be right. */
  get verifyCount(): number {
    return this.#log.verifyCount;
  }

  /** Commands so far that would have changed or unblocked the PIN. */
  get forbiddenCount(): number {
    return this.#log.forbiddenCount;
  }

  get resetCount(): number {
    return this.#resetCount;
  }

  transmit(command: Uint8Array): Promise<Uint8Array> {
    return Promise.resolve(encodeResponse(this.#answer(command)));
  }

  reset(): void {
    this.#resetCount += 1;
    this.#applicationSelected = false;
    this.#files.clear();
  }

  #answer(bytes: Uint8Array): ResponseApdu {
    const ins = instructionOf(bytes);
    if (ins === instruction.verify) {
      this.#log.verify('clear');
      return answer(this.#lock.spoil(StatusWord.securityStatusNotSatisfied));
    }
    if (changesPin(ins)) this.#log.forbidden();
    const command = parseCommand(bytes);
    if (!command) return answer(StatusWord.wrongLength);
    if (command.cla !== 0x00) {
      const known = channelInstructions.includes(command.ins) || command.ins === instruction.sign;
      return answer(known ? StatusWord.securityStatusNotSatisfied : StatusWord.classNotSupported);
    }
    if (command.ins === instruction.select) return this.#select(command);
    return command.ins === instruction.readBinary
      ? this.#files.read(command)
      : answer(StatusWord.instructionNotSupported);
  }

  #select({ p1, p2, data }: CommandApdu): ResponseApdu {
    if (!data) return answer(StatusWord.wrongLength);
    if (p1 === 0x04) {
      if (toHex(data) !== applicationId) return answer(StatusWord.fileNotFound);
      this.#applicationSelected = true;
      this.#files.clear();
      return answer(StatusWord.ok);
    }
    if (p1 !== 0) return answer(StatusWord.wrongP1P2);
    const [high, low, ...more] = data;
    if (high === undefined || low === undefined || more.length > 0) return answer(StatusWord.wrongLength);
    const found = this.#applicationSelected ? this.#files.select((high << 8) | low) : undefined;
    if (!found) return answer(StatusWord.fileNotFound);
    return answer(StatusWord.ok, p2 === 0x04 ? fileControlParameters(found) : undefined);
  }
}
