import type { HicosCard, NhiCard } from './cards/index.ts';
import type { InstalledComponent } from './component/index.ts';
import type { SimulatorLog } from './control/index.ts';
import type { FaultName } from './faults/index.ts';
import type { InstalledNhiComponent } from './nhi/index.ts';
import type { Agency, Person } from './people/index.ts';
import type { Authority, Credentials } from './pki/index.ts';
import type { Edition, RecordChange } from './site/index.ts';

/** A running simulator: the two sites, and the people with their cards. */
export interface Simulator extends AsyncDisposable {
  /** Origin of eCPA, `http://ecpa.localhost:<port>`. */
  readonly ecpa: string;
  /** Origin of MyData. */
  readonly mydata: string;
  /** Origin of the control interface. */
  readonly control: string;
  readonly edition: Edition;
  readonly people: readonly Person[];
  /** Agencies with a 機關憑證. */
  readonly agencies: readonly Agency[];
  /** Who issued the certificates of people and agencies; the one that eCPA trusts. */
  readonly authority: Authority;
  /** What the sites and the cards have seen until now. */
  readonly log: SimulatorLog;
  /** The card with this number; the same one that the control interface speaks to. Rejects with `RangeError`. */
  card(cardNumber: string): Promise<HicosCard>;
  /** The 健保卡 with this number. Throws `RangeError`. */
  nhiCard(cardNumber: string): NhiCard;
  /**
   * Installs a stand-in for the 健保卡 component on this machine, with the 健保卡 of that number (default: the first person's)
   * in its reader; the login page looks for it there from then on, and `/__simulator` tells where it is. `port`: default 7777,
   * 0 for a free one. Rejects (`EADDRINUSE`) when the port is taken, and with `RangeError` where nobody has that card.
   */
  installNhiComponent(port?: number, nhiCardNumber?: string): Promise<InstalledNhiComponent>;
  /** The phone of a person (default: the first) agrees to the login by 行動自然人憑證 that waits. Gives whether one did. */
  approveMobile(cardNumber?: string): boolean;
  /** What that card carries: for stand-ins that hold the same keys in another way. Rejects with `RangeError`. */
  credentials(cardNumber: string): Promise<Credentials>;
  /**
   * Installs a stand-in for the vendor's component (HiPKI) on this machine, with the first person's card in its reader.
   * `port`: default 61161, where pages look for it. Rejects (`EADDRINUSE`) when the port is taken.
   */
  installComponent(port?: number): Promise<InstalledComponent>;
  /** Changes what the personnel office has about the person with this card; later documents tell it. */
  changeRecord(cardNumber: string, change: RecordChange): void;
  /** What the 驗證碼 pictures say that were shown and not yet used; a person reads them. */
  readonly captchas: readonly string[];
  /** Switches these faults on and all others off. */
  setFaults(names: readonly FaultName[]): void;
  /** Back to how it was at the start. */
  reset(): void;
}
