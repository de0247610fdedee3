import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { compareResumes, DocumentError, readResume, type ResumeComparison } from '../../documents/index.ts';
import type { EarlierResume } from './earlier-resumes.ts';

type ResumeRecord = Awaited<ReturnType<typeof readResume>>;

/** What changed since which file. */
export interface ResumeDifference {
  /** Absolute path of the older document. */
  readonly since: string;
  readonly comparison: ResumeComparison;
}

const formatOf = (path: string): 'pdf' | 'odt' => (extname(path) === '.odt' ? 'odt' : 'pdf');

/** Reads a stored 履歷表. Throws `DocumentError` (`unreadable`) with its name. */
async function readStored(path: string): Promise<ResumeRecord> {
  try {
    return await readResume(await readFile(path), formatOf(path));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DocumentError('unreadable', `${basename(path)} (${why})`, { cause });
  }
}

/** Newest first, but those of the same form before those of the other, which tell less or more. */
function inOrder(path: string, earlier: readonly EarlierResume[]): readonly EarlierResume[] {
  const formOf = (name: string): boolean => name.includes('簡式');
  const sameForm = (other: string): boolean => formOf(basename(other)) === formOf(basename(path));
  return [...earlier.filter((one) => sameForm(one.path)), ...earlier.filter((one) => !sameForm(one.path))];
}

/**
 * Compares a 履歷表 with the last one of the same person; `undefined` where there is none.
 * Throws `DocumentError` (`unreadable`) when one of the two cannot be read.
 */
export async function compareWithLast(
  path: string,
  earlier: readonly EarlierResume[],
): Promise<ResumeDifference | undefined> {
  if (earlier.length === 0) return undefined;
  const now = await readStored(path);
  for (const { path: since } of inOrder(path, earlier)) {
    const before = await readStored(since);
    if (before.holder === now.holder) return { since, comparison: compareResumes(before, now) };
  }
  return undefined;
}
