import { dayIn } from '../day-in.ts';
import { failureOf } from '../history/failure-of.ts';
import type { RunRecord } from '../history/run-record.ts';
import { generalMessage } from '../history/safe-message.ts';
import { catalogue } from '../messages/speak.ts';
import type { Language } from '../messages/wording.ts';
import { morningWords, type MorningWords } from './morning-words.ts';

/** How the morning page says things in one language. */
export interface MorningSpeech {
  readonly language: Language;
  readonly words: MorningWords;
  readonly step: (title: string) => string;
  readonly seconds: (milliseconds: number) => string;
  /** Day, weekday and time of a timestamp with Taipei's offset. */
  readonly moment: (timestamp: string) => string;
  /** The time alone, with the day in few characters: `11-24 06:21`. */
  readonly short: (timestamp: string) => string;
  readonly message: (record: RunRecord) => string;
}

/** The speech of a language. */
export function morningSpeech(language: Language): MorningSpeech {
  const words = morningWords[language];
  const unit = language === 'en' ? ' s' : ' 秒';
  return {
    language,
    words,
    step: (title) => catalogue(language).steps[title] ?? title,
    seconds: (milliseconds) => `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)}${unit}`,
    moment: (timestamp) => {
      const day = timestamp.slice(0, 10);
      return words.ranAt(dayIn(language, day), new Date(`${day}T00:00:00Z`).getUTCDay(), timestamp.slice(11, 16));
    },
    short: (timestamp) => timestamp.slice(5, 16).replace('T', ' '),
    message: (record) => {
      const failed = failureOf(record);
      if (failed === undefined) return words.works;
      const { message, language: spoken } = record;
      return message !== undefined && spoken === language ? message : generalMessage(language, failed);
    },
  };
}
