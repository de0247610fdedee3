import type { CardCertificate } from '../../card/index.ts';
import type { ComponentAnswer } from './ask-component.ts';

/** A page's request on its way to the component. */
export interface HandedOn {
  /** As the browser sent them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Milliseconds. */
  readonly timeout: number;
}

/** The vendor's component (HiPKI) as it runs on this machine, and the card that it sees. */
export interface InstalledComponent {
  readonly version: string;
  readonly readerName: string;
  readonly cardNumber: string;
  readonly certificates: readonly CardCertificate[];
  /** Looks again: throws `ReaderError` (`card-removed`) when it is not the same card any more. Costs no try. */
  expectSameCard(): Promise<void>;
  /** Hands POST `/sign` on; the component sends the card a VERIFY for it. Throws as `askComponent` does. */
  sign(request: HandedOn): Promise<ComponentAnswer>;
}
