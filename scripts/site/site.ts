import type { PluggedCard } from '../card-source/virtual-reader.ts';

/** A virtual card, or an account, with the secret that opens it, which the simulator tells to everybody. */
export interface SimulatedKey {
  /** Card number, or name of the account. */
  readonly name: string;
  readonly password: string;
}

/** Where a stand-in for an installed component answers, and the root of its certificate, PEM. */
export interface SimulatedComponent {
  readonly port: number;
  readonly roots: string;
}

/** The invented person (or agency) whose card a simulator has, and the card itself. */
export interface SimulatedHolder {
  readonly cardNumber: string;
  /** No secret: the simulator tells it to everybody. */
  readonly pin: string;
  insertCard(): Promise<PluggedCard>;
  /** The account; an agency has none. */
  readonly account?: SimulatedKey;
  /** The 健保卡 with its 健保卡密碼; an agency has none. */
  readonly healthCard?: SimulatedKey & {
    insertCard(): Promise<PluggedCard>;
    /** The simulator's 健保卡 component, with a card in its reader; `undefined`: none is installed. */
    component(): Promise<SimulatedComponent | undefined>;
  };
  /** Lets the holder's phone agree to a login by 行動自然人憑證; absent: somebody has to do it at the simulator's control. */
  approveMobile?(): Promise<void>;
  /** Tells this simulator's card from one of the same number elsewhere; absent: the simulator ends with the run. */
  readonly instance?: string;
}

/** Where a run goes. Disposing it ends what was started for it. */
export interface Site extends AsyncDisposable {
  /** Origin of eCPA. */
  readonly origin: string;
  /** The simulator behind it; absent: the site is live. */
  readonly simulated?: SimulatedHolder;
  /** Whether it is a recording that is replayed. */
  readonly replayed?: boolean;
}
