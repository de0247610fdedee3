import { fromHex, toHex } from '../../card/iso7816/index.ts';
import { HicosCard, type HicosCardOptions, type VirtualCard } from '../../simulator/cards/index.ts';
import { type Person, person } from '../../simulator/people/index.ts';
import { type Authority, createAuthority, type Credentials } from '../../simulator/pki/index.ts';
import { test as base } from '../fixtures/kept.ts';

/** A certification authority and what it gave to the first person. */
export interface Issued {
  readonly authority: Authority;
  readonly credentials: Credentials;
  readonly holder: Person;
}

async function issue(): Promise<Issued> {
  const authority = await createAuthority();
  const holder: Person = { ...person(0), pin: '123456' };
  return { authority, holder, credentials: await authority.issue(holder) };
}

/** Specs that need certificates: one authority a worker, and a new card for each test. */
export const test = base.extend<{ card: HicosCard; newCard: NewCard; issued: Issued }>({
  issued: async ({ keep }, use) => use(await keep(issue)),
  newCard: async ({ issued }, use) => {
    const { holder, ...rest } = issued;
    await use((options) => new HicosCard({ ...rest, person: holder, ...options }));
  },
  card: async ({ newCard }, use) => {
    await use(newCard());
  },
});

/** Makes the first person's card; its PIN is 123456. */
export type NewCard = (options?: Partial<HicosCardOptions>) => HicosCard;

/** Sends a command given as hex; gives the answer as hex. */
export async function send(card: VirtualCard, command: string): Promise<string> {
  return toHex(await card.transmit(fromHex(command)));
}

/** Selects from DF to DF in generation 1's class. */
export async function selectFiles(card: VirtualCard, ...fids: readonly string[]): Promise<void> {
  for (const fid of fids) {
    const answer = await send(card, `80A4000002${fid}`);
    if (answer !== '9000') throw new Error(`SELECT ${fid}: ${answer}`);
  }
}

/** The selected file, read in pieces of C8h until its end. */
export async function readSelected(card: VirtualCard, cla = '80'): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let offset = 0; ; offset += 0xc8) {
    const answer = await card.transmit(fromHex(`${cla}B0${offset.toString(16).padStart(4, '0')}C8`));
    const statusWord = toHex(answer.slice(-2));
    if (statusWord !== '6B00') pieces.push(answer.slice(0, -2));
    if (statusWord !== '9000') return Buffer.concat(pieces);
  }
}

/** The wrapped VERIFY of 123456 under the test key, computed with OpenSSL (facts of HiCOS cards, §3.4). */
export const rightVerify = '8C20000120 0102030405060708 8D264C14376E3D6139B13C10DEC00ED66185F13EF0B620F2';
