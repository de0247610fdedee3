import { PinError } from '../errors.ts';

const fullDisk: readonly unknown[] = ['ENOSPC', 'EDQUOT', 'EROFS'];

/** Whether an error is what the system says when a disk takes nothing more. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && fullDisk.includes(error.code);

/** Where a ledger was to be kept, and whether the VERIFY that it is about has been sent. */
interface Circumstances {
  readonly where?: string;
  readonly sent?: boolean | undefined;
}

/** The error for a ledger that cannot be kept: `no-room` on a full disk before a VERIFY; else `state-unknown`. */
export function notKept(error: unknown, { where = '', sent = false }: Circumstances): PinError {
  const { code = 'unknown fault' } = error as NodeJS.ErrnoException;
  const reason = isDiskFull(error) && !sent ? 'no-room' : 'state-unknown';
  const told = reason === 'no-room' ? '; no PIN was sent' : '';
  return new PinError(reason, `the ledger of PIN tries cannot be kept${where} (${code})${told}`, { cause: error });
}
