import { CardError, PinError, ReaderError } from '../../card/index.ts';
import { ComponentError } from '../installed/component-error.ts';

/** What the component's bare codes mean to people (facts of the middleware, §2). */
const codes: Readonly<Record<string, (why: string) => Error>> = {
  '4041': () => new ComponentError('refused-site', 'the 健保卡 component does not have this site on its list (4041)'),
  '4061': () =>
    new ComponentError('nhi-unreachable', 'the 健保卡 component cannot reach the servers of the NHI (4061)'),
  '7001': (why) => new ReaderError('no-service', why),
  '7002': (why) => new ReaderError('no-reader', why),
  '7003': (why) => new ReaderError('no-reader', why),
  '7004': (why) => new ReaderError('no-card', why),
  '8001': (why) => new CardError('unexpected-answer', `${why}: it cannot read the card`),
  '8002': (why) => new CardError('unexpected-answer', `${why}: it cannot read the card`),
  '8006': () => new CardError('wrong-kind', 'the 健保卡 component says that it is no 健保卡 (8006)'),
  '8009': () => new PinError('malformed', 'the 健保卡 component does not take a password of that length (8009)'),
  '8013': (why) => new ReaderError('no-card', why),
  '9001': (why) => new ComponentError('no-signature', why),
  '9002': (why) => new ComponentError('no-signature', why),
  '9999': (why) => new ComponentError('old', `${why}: it does not know what was asked for`),
};

/** What an answer without a prefix means; `undefined` when it is no bare code. An unknown code is told as it came. */
export function nhiCodeError(answer: string): Error | undefined {
  if (!/^\d{4}$/.test(answer)) return undefined;
  const why = `the 健保卡 component answers ${answer}`;
  return codes[answer]?.(why) ?? new ComponentError('no-signature', why);
}
