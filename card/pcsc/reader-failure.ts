import { ChildFailure } from '../child/index.ts';
import { ReaderError } from '../errors.ts';
import { scardCodeNamed, scardCodes } from './scard-codes.ts';

/** What helps, for the codes that a person can do something about. */
const remedies: ReadonlyMap<number, string> = new Map([
  [0x8010000b, 'another program holds the card: close it'],
  [0x8010001d, 'start the smart card service (Linux: pcscd)'],
  [0x80100066, 'the card does not answer: is it the right way round?'],
  [0x8010006a, 'this user may not use the smart card service (Linux: polkit rule for org.debian.pcsc-lite)'],
]);

/** The code of a PC/SC failure, unsigned: the binding told it as a number, as `(0x8010000b)` or as `[ SharingViolation ]`. */
export function scardCodeOf({ code, message }: ChildFailure): number | undefined {
  if (code !== undefined) return code;
  const digits = /\(0x([0-9a-f]{8})\)/i.exec(message)?.[1];
  if (digits !== undefined) return Number.parseInt(digits, 16);
  const name = /\[ (\w+) \]/.exec(message)?.[1];
  return name === undefined ? undefined : scardCodeNamed(name);
}

/** What a person is told of a code: its name or, for an unknown one, its number in hex, and what helps. */
function describe(code: number): string {
  const hex = `0x${code.toString(16).padStart(8, '0').toUpperCase()}`;
  const name = scardCodes.get(code)?.name;
  const remedy = remedies.get(code);
  return `${name === undefined ? hex : `${name} (${hex})`}${remedy === undefined ? '' : `; ${remedy}`}`;
}

/** Gives a failure of PC/SC its meaning: a `ReaderError`, the cause kept. Every other error is given back as it is. */
export function readerFailure(doing: string, error: unknown): unknown {
  if (!(error instanceof ChildFailure)) return error;
  const code = scardCodeOf(error);
  if (code === undefined) return new ReaderError('no-service', `${doing}: ${error.message}`, { cause: error });
  const reason = scardCodes.get(code)?.reason ?? 'no-service';
  return new ReaderError(reason, `${doing}: ${describe(code)}`, { cause: error });
}
