import type { ResponseApdu } from '../../card/iso7816/index.ts';

/** An answer with this status word, and data where there are some. */
export function answer(statusWord: number, data: Uint8Array = new Uint8Array()): ResponseApdu {
  return { data, statusWord };
}
