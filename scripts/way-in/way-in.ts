import type { Holder } from '../../documents/index.ts';
import type { EcpaSession, FlowContext } from '../../flows/index.ts';

/** A way into eCPA, with what a person has to give for it. Disposing it ends what was started, and wipes what was given. */
export interface WayIn extends AsyncDisposable {
  /** Title of the step in which it is opened. */
  readonly title: string;
  /** Whether the site's pages speak to programs of this machine, which the browser then allows them. */
  readonly loopback?: boolean;
  /** Goes to the door: reads a card where there is one. Nothing secret is sent. */
  open(): Promise<Entrance>;
}

/** An open door to eCPA. */
export interface Entrance extends AsyncDisposable {
  /** Stands for who goes in, such as a card number: what kept sessions are told apart by. */
  readonly who: string;
  /** Whose documents are expected; absent where the site alone knows. */
  readonly holder?: Holder;
  /** The organisation that goes in, where it is no natural person: MyData has nothing for it. */
  readonly organisation?: string;
  /** Goes in. Throws what the flows throw. */
  logIn(flow: FlowContext): Promise<EcpaSession>;
}
