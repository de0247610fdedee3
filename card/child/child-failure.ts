/** An error as it crosses from a child: native libraries give a text, and a number where there is one. */
export interface ToldError {
  readonly code?: number;
  readonly message: string;
}

/** What went wrong inside a child that is still well: the native library's own error. */
export class ChildFailure extends Error {
  override readonly name = 'ChildFailure';
  /** The library's number, such as 0x8010000B or a CKR value; unsigned. */
  readonly code: number | undefined;

  constructor({ code, message }: ToldError) {
    super(message);
    this.code = code;
  }
}
