import type { Refusal } from './refusal.ts';

/** What came of a login that waited for the page to ask for a signature. */
export type SignatureOutcome =
  /** The card signed and the page has the signature. */
  | { readonly kind: 'signed' }
  /** The card, its reader or its PIN failed; the page got the component's code for it. Nobody tries again but the person. */
  | { readonly kind: 'card-failed'; readonly error: Error }
  /** The site asked in a way that gets no signature; no VERIFY was sent for it. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Another login was started, or HiPKI was disposed, before the page asked. */
  | { readonly kind: 'ended' };

/** A login that may take one signature. */
export interface PendingLogin {
  /** 8 random digits for the page's PIN field; the real PIN never enters the browser. */
  readonly decoy: string;
  /** Settles once, with the first thing that came of it; never rejects. */
  readonly outcome: Promise<SignatureOutcome>;
  /** Whether no signature was asked for yet with the decoy: the card knows of nothing. */
  readonly isWaiting: () => boolean;
  /** Whether the signature was asked for, and nothing has come of it yet: the PIN may be on its way. */
  readonly isSigning: () => boolean;
}
