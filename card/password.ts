import { Secret } from './secret.ts';

/** How long a password may be, in characters. */
export interface PasswordLength {
  readonly least: number;
  readonly most: number;
}

/** A password that a server keeps, as a buffer that can be wiped. */
export class Password extends Secret {
  readonly kind = 'password';

  /** Takes UTF-8 bytes without control characters; `undefined` when they are not of that form or length. The source is wiped. */
  static from(source: Uint8Array, { least, most }: PasswordLength): Password | undefined {
    const text = new TextDecoder().decode(source);
    const { length } = Array.from(text);
    const fits = !/[\p{Cc}\uFFFD]/u.test(text) && length >= least && length <= most;
    const password = fits ? new Password(Uint8Array.from(source), 'password') : undefined;
    source.fill(0);
    return password;
  }
}
