import type { FixedCode } from '../error-code.ts';

/** The languages that the commands speak. */
export type Language = 'zh-TW' | 'en';

/** What happened, and what to do or whom to call. `{detail}` stands for the particulars. */
export interface Wording {
  readonly message: string;
  readonly remedy: string;
}

/** All words of one language. */
export interface Catalogue {
  readonly codes: Readonly<Record<FixedCode | 'SITE_CHANGED', Wording>>;
  readonly triesLeft: (count: number) => string;
  readonly steps: Readonly<Record<string, string>>;
  readonly stored: string;
  readonly deleteAfterUse: string;
}
