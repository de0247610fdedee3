import type { Holder } from '../../documents/index.ts';
import type { FlowContext, MyDataSession } from '../../flows/index.ts';
import type { Shown } from './shown.ts';

/** What a person may say of a room besides its name. */
export interface ShowInput {
  readonly holder: Holder;
  /** Which section, where the room has some. */
  readonly section?: string | undefined;
  /** Whether 同意 may be given where a page asks for it. */
  readonly acceptConsent: boolean;
  /** Where files go, if they are wanted. */
  readonly out?: string | undefined;
}

/** A room as `ecpa show` knows it: how it is called, and how what is read there is told. */
export interface ShowRoom {
  /** The site's name of it. */
  readonly title: string;
  /** Flags that only some rooms understand. */
  readonly flags?: readonly ('section' | 'download')[];
  show(flow: FlowContext, session: MyDataSession, input: ShowInput): Promise<Shown>;
}
