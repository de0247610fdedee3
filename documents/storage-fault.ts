import { StorageError } from './errors.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  ENOENT: 'it cannot be made there',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'it is no folder',
  ENAMETOOLONG: 'the name is too long',
};

/** A `StorageError` that tells which folder did not take something, and why as far as the system says it. */
export function storageFault(folder: string, cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  const why = code === undefined ? 'it could not be written to' : (reasons[code] ?? code);
  return new StorageError(`${folder}: ${why}`, { cause });
}
