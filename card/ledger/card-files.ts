import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { StateFiles } from './state-files.ts';

/** The files of one card. */
export interface CardFiles {
  readonly record: string;
  readonly mark: string;
  /** Whether there are records whose key was lost: one of them may be this card's. */
  readonly amongStrangers: boolean;
}

const keyFile = 'key';
const keyForm = /^[0-9a-f]{64}\n$/;
const cardFile = /^[0-9a-f]{8}-[0-9a-f]{64}\.(?:json|mark)$/;
const newKey = (): string => `${randomBytes(32).toString('hex')}\n`;

async function readKey(files: StateFiles): Promise<string | undefined> {
  if ((await files.read(keyFile)) === undefined) await files.create(keyFile, newKey());
  const key = await files.read(keyFile);
  return key !== undefined && keyForm.test(key) ? key : undefined;
}

/**
 * The names of a card's files: HMAC-SHA-256 of its number under a random key of this folder, so that a name tells
 * nothing. `undefined` when the key is damaged; with `repair` it is made anew then, and all older records are strangers.
 */
export async function cardFiles(
  files: StateFiles,
  cardNumber: string,
  options: { readonly repair?: boolean } = {},
): Promise<CardFiles | undefined> {
  let key = await readKey(files);
  if (key === undefined && options.repair === true) {
    await files.replace(keyFile, newKey());
    key = await readKey(files);
  }
  if (key === undefined) return undefined;
  const keyId = createHash('sha256').update(key).digest('hex').slice(0, 8);
  const name = `${keyId}-${createHmac('sha256', key).update(cardNumber.trim()).digest('hex')}`;
  const names = await files.names();
  return {
    record: `${name}.json`,
    mark: `${name}.mark`,
    amongStrangers: names.some((other) => cardFile.test(other) && !other.startsWith(`${keyId}-`)),
  };
}
