import { type CommandApdu, encodeCommand, parseResponse, StatusWord, triesLeftOf } from '../../card/iso7816/index.ts';
import type { VirtualCard } from '../cards/index.ts';
import { wrapVerify } from './wrap-verify.ts';

/** Where the keys lie, from the root on, and which of them signs (facts of HiCOS cards, §3.3 and §3.5). */
const wayToKeys = ['3F00', '5030', '0810'];
const signingKey = 0x01;

/** What became of a PIN: right, or the tries left; `undefined` where the card did not tell. */
export type PinVerdict = { readonly right: true } | { readonly right: false; readonly triesLeft: number | undefined };

/** Drives a virtual HiCOS card as the vendor's component does: its own code, so that ours is never its own witness. */
export class CardDriver {
  readonly #card: VirtualCard;

  constructor(card: VirtualCard) {
    this.#card = card;
  }

  /** Whether the card is in its reader. */
  async isIn(): Promise<boolean> {
    return this.#send({ cla: 0x80, ins: 0xa4, p1: 0, p2: 0, data: Buffer.from('3F00', 'hex') }).then(
      () => true,
      () => false,
    );
  }

  /** One VERIFY. Rejects when the card is out. */
  async verify(pin: string): Promise<PinVerdict> {
    for (const file of wayToKeys)
      await this.#send({ cla: 0x80, ins: 0xa4, p1: 0, p2: 0, data: Buffer.from(file, 'hex') });
    const { statusWord } = await this.#send({ cla: 0x8c, ins: 0x20, p1: 0, p2: 1, data: wrapVerify(pin) });
    if (statusWord === StatusWord.ok) return { right: true };
    return { right: false, triesLeft: triesLeftOf(statusWord) };
  }

  /** The raw RSA operation over a block of 256 bytes. Rejects when the card refuses. */
  async sign(block: Uint8Array): Promise<Uint8Array> {
    const [head, tail] = [block.subarray(0, 128), block.subarray(128)];
    await this.#ask({ cla: 0x80, ins: 0xea, p1: 0x82, p2: signingKey, data: head });
    const first = await this.#ask({ cla: 0x80, ins: 0xea, p1: 0x02, p2: signingKey, data: tail });
    const rest = await this.#ask({ cla: 0x80, ins: 0xc1, p1: 0x00, p2: 0x80, le: 0x80 });
    return Buffer.concat([first, rest]);
  }

  /** Leaves the card as after power on. */
  reset(): void {
    this.#card.reset();
  }

  async #ask(command: CommandApdu): Promise<Uint8Array> {
    const { statusWord, data } = await this.#send(command);
    if (statusWord !== StatusWord.ok) throw new Error(`the card answered ${statusWord.toString(16)}`);
    return data;
  }

  async #send(command: CommandApdu) {
    const response = parseResponse(await this.#card.transmit(encodeCommand(command)));
    if (!response) throw new Error('the card answered nothing');
    return response;
  }
}
