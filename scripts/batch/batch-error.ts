import type { ErrorCode } from '../../reports/index.ts';

/** Some rows failed: told by the code of the first of them. */
export class BatchError extends Error {
  override readonly name = 'BatchError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
