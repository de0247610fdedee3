import { type Connection, type Reader, ReaderError, type ReaderReason } from '../../card/index.ts';
import { fromHex, toHex } from '../../card/iso7816/index.ts';
import type { HicosCard } from '../../simulator/cards/index.ts';
import { expect } from '../fixtures/pcscd/index.ts';
import { rightVerify } from '../simulator/card-issued.ts';

/** A reader, and the other side of it. */
export interface ReaderWorld extends AsyncDisposable {
  /** A reader that holds the card. */
  readonly reader: Reader;
  /** Another program's way to the same reader. */
  readonly otherProgram?: Reader;
  /** Takes the card out; settles when the reader has noticed. */
  readonly takeOut?: () => Promise<void>;
}

/** The same expectations for every way to a card, by title. */
export const readerContract: Readonly<Record<string, (world: ReaderWorld, card: HicosCard) => Promise<void>>> = {
  'gives the ATR': async ({ reader }, card) => {
    await using connection = await reader.connect();
    expect(toHex(connection.atr)).toBe(toHex(card.atr));
  },
  'carries commands and answers': async ({ reader }) => {
    await using connection = await reader.connect();
    expect(await say(connection, '80A40000023F00')).toBe('9000');
    expect(await say(connection, '80A4000002BEEF')).toBe('6A82');
  },
  'resets the card when it is disposed, once and for all': async ({ reader }, card) => {
    const connection = await reader.connect();
    await verify(connection);
    expect(card.verified).toBe(true);
    await connection[Symbol.asyncDispose]();
    await connection[Symbol.asyncDispose]();
    // At once, because pcscd takes the power away from a card that nobody uses, and would hide a missing reset.
    await using next = await reader.connect();
    expect(await say(next, '80A40000023F00')).toBe('9000');
    expect(card.verified).toBe(false);
  },
  'opens again after it was closed': async ({ reader }) => {
    await (await reader.connect())[Symbol.asyncDispose]();
    await using connection = await reader.connect();
    expect(await say(connection, '80A40000023F00')).toBe('9000');
  },
  'keeps other programs out': async ({ reader, otherProgram }) => {
    await using connection = await reader.connect();
    expect(await reasonOf(otherProgram?.connect())).toBe('in-use');
    expect(await reasonOf(reader.connect())).toBe('in-use');
    expect(await say(connection, '80A40000023F00')).toBe('9000');
  },
  'tells that the card was taken out': async ({ reader, takeOut }) => {
    await using connection = await reader.connect();
    await takeOut?.();
    expect(await reasonOf(connection.transmit(fromHex('80A40000023F00')))).toBe('card-removed');
    await connection[Symbol.asyncDispose]();
    expect(await reasonOf(reader.connect())).toBe('no-card');
  },
};

/** Sends a command given as hex; gives the answer as hex. */
export async function say(connection: Connection, command: string): Promise<string> {
  return toHex(await connection.transmit(fromHex(command)));
}

/** Verifies the PIN of a card that `newCard` made. */
export async function verify(connection: Connection): Promise<void> {
  for (const fid of ['3F00', '5030', '0810']) expect(await say(connection, `80A4000002${fid}`)).toBe('9000');
  expect(await say(connection, rightVerify)).toBe('9000');
}

/** Why a reader refused; another error is thrown on, and `undefined` means that it did not refuse. */
export async function reasonOf(work: Promise<unknown> | undefined): Promise<ReaderReason | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof ReaderError) return error.reason;
    throw error;
  }
}
