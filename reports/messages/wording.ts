import type { FixedCode } from '../error-code.ts';
import type { UnlockWays } from '../unlock-ways.ts';

/** The languages that the commands speak. */
export const languages = ['zh-TW', 'en'] as const;

/** A language that the commands speak. */
export type Language = (typeof languages)[number];

/** What happened, and what to do or whom to call. `{detail}` stands for the particulars. */
export interface Wording {
  readonly message: string;
  readonly remedy: string;
}

/** What is said otherwise when somebody logs in by 健保卡. */
export type HealthCardWording = Readonly<Partial<Record<FixedCode, Wording>>>;

/** All words of one language. */
export interface Catalogue {
  readonly codes: Readonly<Record<FixedCode | 'SITE_CHANGED', Wording>>;
  readonly healthCard: HealthCardWording;
  readonly triesLeft: (count: number) => string;
  /** The remedy for a card that only its issuer's software unlocks. */
  readonly unlockWays: (ways: UnlockWays) => string;
  /** Said when the site did not confirm the logout. */
  readonly stillSignedIn: string;
  readonly steps: Readonly<Record<string, string>>;
  readonly stored: string;
  /** What the bar counts while months of 待遇表 are looked up. */
  readonly salaryMonths: string;
  /** Months that a run which ended too early leaves for the next one in a folder. */
  readonly monthsKept: (count: number, folder: string) => string;
  /** `until`: hours and minutes. */
  /** `inKeychain`: where the key lies; else in a file beside it. */
  readonly sessionKept: (until: string, inKeychain: boolean) => string;
  /** Said when the browser was kept from hosts that are not the site's. */
  readonly notSent: (hosts: string) => string;
  /** Landmarks that were found another way than usual. */
  readonly bent: (landmarks: string) => string;
  /** What nobody can watch over while the installed component has the card. */
  readonly componentOpen: string;
  /** What `ecpa log-out` ended. */
  readonly sessionsEnded: (count: number) => string;
  /** `day`: when it was downloaded, as this language writes days. */
  /** Asks the person to do something at the browser or the phone, within so many seconds. */
  readonly askPerson: Readonly<Record<'captcha' | 'mobile', (seconds: number) => string>>;
  /** Head of the table of eCPA's applications. */
  readonly applicationsHead: readonly [group: string, name: string];
  readonly deleteAfterUse: (day: string) => string;
}
