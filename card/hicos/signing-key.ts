import { CardError } from '../errors.ts';
import { parseCertificateDirectory, parseKeyDirectory } from './directory.ts';
import type { FilePath, FileWalk } from './file-walk.ts';
import { paths } from './paths.ts';
import { wholeDirectory } from './read-file.ts';

async function readDirectory(files: FileWalk, path: FilePath): Promise<Uint8Array> {
  await files.select(path);
  return files.read({ offset: 0, enough: wholeDirectory });
}

/**
 * The reference of the key that belongs to the certificate at `offset` (ISO/IEC 7816-15: CDF and PrKDF share the iD).
 * Throws `CardError` when there is not exactly one: a key is never guessed.
 */
export async function readSigningKey(files: FileWalk, offset: number): Promise<number> {
  const certificates = parseCertificateDirectory(await readDirectory(files, paths.certificateDirectory));
  const ids = new Set(certificates.filter((entry) => entry.offset === offset).map(({ id }) => id));
  const keys = parseKeyDirectory(await readDirectory(files, paths.privateKeyDirectory));
  const [key, ...others] = keys.filter(({ id }) => ids.has(id));
  if (!key || others.length > 0) {
    throw new CardError('unexpected-answer', `${others.length + (key ? 1 : 0)} keys belong to the signing certificate`);
  }
  return key.reference;
}
