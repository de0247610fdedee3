import { type Command, unexpected } from '../exchange.ts';
import { type CommandApdu, isFound, StatusWord } from '../iso7816/index.ts';

/** What READ BINARY gave: bytes, or the wish for smaller pieces (6987). */
export type ReadAnswer = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'smaller-pieces' };

/** How one generation selects and reads its files. */
export interface FileDialect {
  readonly selectFile: (fid: number) => Command<boolean>;
  readonly readBinary: (offset: number, length: number) => Command<ReadAnswer>;
}

function dialect(cla: number, select: (fid: Uint8Array) => CommandApdu): FileDialect {
  return {
    selectFile: (fid) => ({
      name: `SELECT ${fid.toString(16).padStart(4, '0').toUpperCase()}`,
      apdu: select(Uint8Array.of(fid >> 8, fid & 0xff)),
      parse: (response) => {
        if (isFound(response.statusWord)) return true;
        if (response.statusWord === StatusWord.fileNotFound) return false;
        throw unexpected('SELECT', response);
      },
    }),
    readBinary: (offset, length) => ({
      name: 'READ BINARY',
      apdu: { cla, ins: 0xb0, p1: offset >> 8, p2: offset & 0xff, le: length },
      parse: (response) => {
        const { statusWord, data } = response;
        if (statusWord === StatusWord.ok || statusWord === StatusWord.endOfFile) return { kind: 'bytes', bytes: data };
        if (statusWord === StatusWord.wrongOffset) return { kind: 'bytes', bytes: new Uint8Array() };
        if (statusWord === StatusWord.secureMessagingMissing) return { kind: 'smaller-pieces' };
        throw unexpected('READ BINARY', response);
      },
    }),
  };
}

/** Generation 1: class 80, a SELECT that gives no FCP (facts of HiCOS cards, §3.3). */
export const generation1Files = dialect(0x80, (data) => ({ cla: 0x80, ins: 0xa4, p1: 0, p2: 0, data }));

/** Generation 2: class 00, a SELECT that gives the FCP (facts of HiCOS cards, §3.3). */
export const generation2Files = dialect(0x00, (data) => ({ cla: 0x00, ins: 0xa4, p1: 0, p2: 4, data, le: 256 }));
