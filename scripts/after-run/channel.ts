import type { AlertParts, Language } from '../../reports/index.ts';

/** A way to tell people of an alert. */
export interface Channel {
  /** How it is called in messages, and in the memory of what it was told. */
  readonly name: 'webhook' | 'mail';
  /** Tells it. Throws when it was not taken, at the latest when the signal says so; no secret is in what it throws. */
  readonly send: (
    parts: AlertParts,
    options: { readonly language: Language; readonly signal: AbortSignal },
  ) => Promise<void>;
}
