import type { Card, UnlockedCard } from '../../card/index.ts';
import type { PendingLogin } from './pending-login.ts';
import type { Refusal } from './refusal.ts';

/** What HiPKI answers from, and for whom. */
export interface HipkiOptions {
  /** The one origin whose top-level pages may ask, such as `https://ecpa.dgpa.gov.tw`. */
  readonly site: string;
  /** Gives certificates and number, never a PIN; `undefined` while no card is in the reader. */
  readonly card: Card | undefined;
  /** The reader's name (`slotDescription`); `undefined` while there is no reader. */
  readonly readerName: string | undefined;
  /** Sends the one VERIFY. Called at most once, and only when everything else about a request was right. */
  readonly unlock: () => Promise<UnlockedCard>;
}

/** HiPKI as the pages of one browser context see it at `http://localhost:61161`; disposing it ends that. */
export interface Hipki extends AsyncDisposable {
  /** Arms it for one signature. A login started earlier and not used ends as `ended`. */
  startLogin(): PendingLogin;
  /** What was asked for and not given, in the order of asking. */
  readonly refusals: readonly Refusal[];
}
