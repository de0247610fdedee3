import type { FailedAt } from '../desk/desk.ts';
import { codeFacts, type ErrorCode } from '../error-code.ts';
import { speakError } from '../messages/speak.ts';
import type { Language } from '../messages/wording.ts';
import { plainText } from '../plain-text.ts';
import type { ErrorReport } from '../run-report.ts';

/** Codes whose particulars are words of this program alone; those of others may repeat what a person or a site wrote. */
const ourOwnWords: readonly string[] = [
  'CARD.PIN_WRONG',
  'CARD.PIN_BUDGET',
  'CARD.STATE_UNKNOWN',
  'READER.NO_SERVICE',
  'READER.NO_PERMISSION',
  'READER.NONE',
  'LOCAL.COMPONENT_MISSING',
  'LOCAL.COMPONENT_OLD',
  'LOCAL.NETWORK_ACCESS',
  'LOCAL.POPUP_BLOCKED',
  'SITE.UNREACHABLE',
  'SITE.MAINTENANCE',
  'SITE.TIMEOUT',
  'SITE.NO_RECENT_SUCCESS',
];

const longest = 300;

/** What may stand in a text that goes on to others, however it came in: home folders, IDs, card numbers, mail addresses, long numbers. */
const personal: readonly (readonly [RegExp, string])[] = [
  [/(?:\/home|\/Users|[A-Z]:\\Users)[/\\][^/\\\s]+/gi, '~'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '…'],
  [/\b[A-Z]{1,2}\d{8,14}\b/gi, '…'],
  [/\d{6,}/g, '…'],
];

/** A text without what could name a person. The last digits of a card, as messages tell them, stay. */
function withoutPersons(text: string): string {
  return personal
    .reduce((left, [pattern, instead]) => left.replace(pattern, instead), plainText(text))
    .slice(0, longest);
}

/** What is wrong, in words that may be stored, sent and shown to anybody: particulars only where they are our own words. */
export function safeMessage(language: Language, error: Pick<ErrorReport, 'code' | 'message'>): string {
  const own = ourOwnWords.includes(error.code) || error.code.startsWith('SITE_CHANGED.');
  return own ? withoutPersons(error.message) : generalMessage(language, error);
}

/** What a code says when nothing more is known. */
export function generalMessage(language: Language, { code, healthCard = false }: FailedAt): string {
  const detail = code.startsWith('SITE_CHANGED.') ? code : '';
  const { message } = speakError(language, { code, detail, healthCard });
  return message.replace(/\s*[:：]\s*([.。]?)$/, language === 'en' ? '.' : '。').replace(/[:：]\s*[。.]/, '。');
}

/** What to do, whatever the particulars were. */
export function generalRemedy(language: Language, { code, healthCard = false }: FailedAt): string {
  return speakError(language, { code, detail: '', healthCard }).remedy;
}

/** Whether a run with this code says nothing about the way: somebody stopped it. */
export function saysNothing(code: ErrorCode | undefined): boolean {
  return code !== undefined && codeFacts(code).exitCode === 130;
}
