import { CardError } from '../errors.ts';
import type { Transmit } from '../transmit.ts';
import { parseCertificateDirectory, parseKeyDirectory } from './directory.ts';
import { generation1Files } from './file-dialect.ts';
import { paths } from './paths.ts';
import { readFrom, selectPath, wholeDirectory } from './read-file.ts';

async function readDirectory(transmit: Transmit, path: readonly number[]): Promise<Uint8Array> {
  await selectPath(transmit, generation1Files, path);
  return readFrom(transmit, generation1Files, { offset: 0, enough: wholeDirectory });
}

/**
 * The reference of the key that belongs to the certificate at `offset` (ISO/IEC 7816-15: CDF and PrKDF share the iD).
 * Throws `CardError` when there is not exactly one: a key is never guessed.
 */
export async function readSigningKey(transmit: Transmit, offset: number): Promise<number> {
  const certificates = parseCertificateDirectory(await readDirectory(transmit, paths.certificateDirectory));
  const ids = new Set(certificates.filter((entry) => entry.offset === offset).map(({ id }) => id));
  const keys = parseKeyDirectory(await readDirectory(transmit, paths.privateKeyDirectory));
  const [key, ...others] = keys.filter(({ id }) => ids.has(id));
  if (!key || others.length > 0) {
    throw new CardError('unexpected-answer', `${others.length + (key ? 1 : 0)} keys belong to the signing certificate`);
  }
  return key.reference;
}
