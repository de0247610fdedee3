import { Secret } from './secret.ts';

/** 6 to 8 letters or digits (facts of HiCOS cards). */
const form = /^[0-9A-Za-z]{6,8}$/;

/** A PIN as a buffer that can be wiped; it has no text form on purpose. */
export class Pin extends Secret {
  readonly kind = 'PIN';

  /** Takes ASCII bytes, 6–8 letters or digits; `undefined` when they are not of that form. The source is wiped. */
  static from(source: Uint8Array): Pin | undefined {
    const fits = form.test(Buffer.from(source).toString('latin1'));
    const pin = fits ? new Pin(Uint8Array.from(source), 'PIN') : undefined;
    source.fill(0);
    return pin;
  }
}
