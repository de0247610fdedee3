import { CardError, PinError, ReaderError } from '../../card/index.ts';
import { LastError, ReturnCode } from '../hipki/return-code.ts';
import { ComponentError } from './component-error.ts';

/** What a failing answer of the component means. */
export interface ComponentFailure {
  readonly error: Error;
  /** Whether it is certain that the card got no PIN: the component stops before that with this code. */
  readonly unsent: boolean;
}

/** Codes with which the component stops before it logs in to the card, and what they mean to people. */
const beforeThePin: Readonly<Record<number, () => Error>> = {
  [ReturnCode.noCard]: () => new ReaderError('no-card', 'the component sees no card'),
  [ReturnCode.notJson]: () => new ComponentError('old', 'it does not understand the page'),
  [ReturnCode.unsupported]: () => new ComponentError('old', 'it does not know what the page asks for'),
  [ReturnCode.notAllowed]: () => new ComponentError('refused-site', 'the component does not trust this site'),
  [ReturnCode.siteNotTrusted]: () => new ComponentError('refused-site', 'the component does not trust this site'),
  [ReturnCode.noPin]: () => new ComponentError('old', 'it found no PIN in what the page sent'),
  [ReturnCode.cancelled]: () => new ComponentError('cancelled', 'cancelled at the component'),
  [ReturnCode.noCardLibrary]: () => new ReaderError('no-service', 'the component cannot load its card library'),
  [ReturnCode.noReader]: () => new ReaderError('no-reader', 'the component sees no card reader'),
  [ReturnCode.readerUnknown]: () => new ReaderError('no-reader', 'the component cannot ask the card reader'),
  [ReturnCode.noSession]: () => new ReaderError('in-use', 'the component got no session: the card is busy or gone'),
};

const hex = (code: number): string => `0x${code.toString(16).toUpperCase().padStart(8, '0')}`;

function pinFailure(lastError: number): Error {
  const wrong = (triesLeft?: number): Error => new PinError('wrong', 'the PIN is wrong', { triesLeft });
  switch (lastError) {
    case LastError.pinWrong:
      return wrong();
    case LastError.twoTriesLeft:
      return wrong(2);
    case LastError.oneTryLeft:
      return wrong(1);
    case LastError.blocked:
      return new PinError('blocked', 'the card is blocked', { triesLeft: 0 });
    case LastError.pinLength:
      return new PinError('state-unknown', 'the card wants a PIN of another length; a try may be gone');
    default:
      return new PinError('state-unknown', `the component failed with last_error ${lastError}; a try may be gone`);
  }
}

function laterFailure(code: number): Error {
  if (code === 0x76500001 || code === 0x76500002) {
    return new ComponentError('certificate-expired', `the component says so (${hex(code)})`);
  }
  if (code === ReturnCode.noCertificate || code === 0x7610000d) {
    return new CardError('no-signing-certificate', `the component finds no key to sign with (${hex(code)})`);
  }
  if (code >= ReturnCode.wrongKindOfCard && code <= 0x83000106) {
    return new CardError('wrong-kind', `the component says that it is another kind of card (${hex(code)})`);
  }
  return new PinError('state-unknown', `the component failed with ${hex(code)}; a try may be gone`);
}

/** What an answer's codes mean (facts of HiPKI, §1.4); `undefined`: nothing failed. `ret_code` may come negative. */
export function returnCodeError(answer: {
  readonly ret_code: number;
  readonly last_error: number;
}): ComponentFailure | undefined {
  const code = answer.ret_code >>> 0;
  if (code === ReturnCode.ok) return undefined;
  const before = beforeThePin[code];
  if (before) return { error: before(), unsent: true };
  if (code === ReturnCode.loginFailed) return { error: pinFailure(answer.last_error), unsent: false };
  return { error: laterFailure(code), unsent: false };
}
