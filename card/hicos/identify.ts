import { type Command, exchange } from '../exchange.ts';
import { fromHex, StatusWord } from '../iso7816/index.ts';
import type { Transmit } from '../transmit.ts';

/** SELECT of generation 2's application by AID (facts of HiCOS cards, §3.2). */
const selectGeneration2: Command<boolean> = {
  name: 'SELECT (generation 2)',
  apdu: { cla: 0x00, ins: 0xa4, p1: 0x04, p2: 0x0c, data: fromHex('A0000002830000062201696400010101'), le: 256 },
  parse: ({ statusWord }) => statusWord === StatusWord.ok,
};

/** SELECT of the master file in generation 1's class. */
const selectMasterFile: Command<boolean> = {
  name: 'SELECT 3F00',
  apdu: { cla: 0x80, ins: 0xa4, p1: 0, p2: 0, data: fromHex('3F00') },
  parse: ({ statusWord }) => statusWord === StatusWord.ok,
};

/** Which generation of HiCOS card answers, by what it answers and never by its ATR; `undefined`: none of them. */
export async function identifyHicos(transmit: Transmit): Promise<1 | 2 | undefined> {
  if (await exchange(transmit, selectGeneration2)) return 2;
  return (await exchange(transmit, selectMasterFile)) ? 1 : undefined;
}
