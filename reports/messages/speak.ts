import { deskOf } from '../desk/desk.ts';
import { codeFacts, type ErrorCode, type FixedCode } from '../error-code.ts';
import type { LayerName } from '../layers/layer-report.ts';
import type { ErrorReport } from '../run-report.ts';
import type { UnlockWays } from '../unlock-ways.ts';
import { en } from './en.ts';
import type { Catalogue, Language } from './wording.ts';
import { zhTw } from './zh-tw.ts';
import { zhTwDetail } from './zh-tw-details.ts';

/** All words of a language. */
export function catalogue(language: Language): Catalogue {
  return language === 'en' ? en : zhTw;
}

/** A failure before it is put into words. */
export interface SpokenFailure {
  readonly code: ErrorCode;
  /** The particulars, free of private data. */
  readonly detail: string;
  readonly triesLeft?: number | undefined;
  readonly ways?: UnlockWays | undefined;
  /** Whether somebody logs in by 健保卡: other components, passwords and desks then. */
  readonly healthCard?: boolean;
  /** The layer that failed, where layers were checked. */
  readonly layer?: LayerName;
}

/** A failure as it is told to people in their language. */
export function speakError(language: Language, failure: SpokenFailure): ErrorReport {
  const { code, detail, triesLeft, ways, healthCard = false } = failure;
  const words = catalogue(language);
  const usual = words.codes[code.startsWith('SITE_CHANGED.') ? 'SITE_CHANGED' : (code as FixedCode)];
  const { message, remedy } = (healthCard ? words.healthCard[code as FixedCode] : undefined) ?? usual;
  const particulars = language === 'en' ? detail : zhTwDetail(detail);
  const told = code === 'CARD.PIN_WRONG' && triesLeft !== undefined ? words.triesLeft(triesLeft) : particulars;
  const { owner, retriable } = codeFacts(code);
  return {
    code,
    owner,
    retriable,
    desk: deskOf(failure),
    message: message.replace('{detail}', () => told).trim(),
    remedy: ways ? words.unlockWays(ways) : remedy,
    ...(triesLeft === undefined ? {} : { triesLeft }),
    ...(ways ? { ways } : {}),
  };
}
