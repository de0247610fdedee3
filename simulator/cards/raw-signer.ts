import { constants, type KeyObject, privateEncrypt } from 'node:crypto';
import { type ResponseApdu, StatusWord } from '../../card/iso7816/index.ts';
import { answer } from './answer.ts';

/** Half of an RSA-2048 block, in bytes. */
const half = 128;

/** The raw RSA operation in three steps (facts of HiCOS cards, §3.5); each other command in between breaks the order. */
export class RawSigner {
  readonly #keys: ReadonlyMap<number, KeyObject>;
  #begun: { readonly reference: number; readonly block: Uint8Array } | undefined;
  #rest: Uint8Array | undefined;
  #signatureCount = 0;

  /** Takes private keys by their key reference. */
  constructor(keys: ReadonlyMap<number, KeyObject>) {
    this.#keys = keys;
  }

  /** How many signatures have been made. */
  get signatureCount(): number {
    return this.#signatureCount;
  }

  /** Takes the first 128 bytes of the block. */
  begin(reference: number, data: Uint8Array | undefined): ResponseApdu {
    this.interrupt();
    if (!this.#keys.has(reference)) return answer(StatusWord.referenceNotFound);
    if (data?.length !== half) return answer(StatusWord.wrongLength);
    this.#begun = { reference, block: data };
    return answer(StatusWord.ok);
  }

  /** Takes the last 128 bytes of the block; gives the first 128 of the result. */
  finish(reference: number, data: Uint8Array | undefined): ResponseApdu {
    const begun = this.#begun;
    this.interrupt();
    const key = this.#keys.get(reference);
    if (!key) return answer(StatusWord.referenceNotFound);
    if (begun?.reference !== reference) return answer(StatusWord.conditionsNotSatisfied);
    if (data?.length !== half) return answer(StatusWord.wrongLength);
    const result = rawPrivateOperation(key, Buffer.concat([begun.block, data]));
    if (!result) return answer(StatusWord.wrongData);
    this.#signatureCount += 1;
    this.#rest = result.subarray(half);
    return answer(StatusWord.ok, result.subarray(0, half));
  }

  /** Gives the last 128 bytes of the result, once. */
  rest(length: number | undefined): ResponseApdu {
    const rest = this.#rest;
    this.interrupt();
    if (!rest) return answer(StatusWord.conditionsNotSatisfied);
    return length === half ? answer(StatusWord.ok, rest) : answer(StatusWord.wrongLength);
  }

  /** Forgets what was begun. */
  interrupt(): void {
    this.#begun = undefined;
    this.#rest = undefined;
  }
}

/** RSASP1 (RFC 8017 §5.2.1); `undefined` when the block is not below the modulus. */
function rawPrivateOperation(key: KeyObject, block: Uint8Array): Uint8Array | undefined {
  try {
    return privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, block);
  } catch {
    return undefined;
  }
}
