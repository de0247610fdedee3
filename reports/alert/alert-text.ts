import { depthWords } from '../depth-words.ts';
import { deskLine } from '../desk/desk-words.ts';
import { deskOf } from '../desk/desk.ts';
import { generalMessage, generalRemedy } from '../history/safe-message.ts';
import { failureOf } from '../history/failure-of.ts';
import type { RunRecord } from '../history/run-record.ts';
import { catalogue } from '../messages/speak.ts';
import type { Language } from '../messages/wording.ts';
import { alertWords } from './alert-words.ts';
import type { Alert } from './decide-alert.ts';

/** An alert in words: a title, a sentence, and facts by name. */
export interface AlertText {
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
}

const minutes = (timestamp: string): string => timestamp.slice(0, 16).replace('T', ' ');

/** What a check is called: `Login · sim`. */
export function checkName(
  { depth = '', command, site }: Pick<RunRecord, 'depth' | 'command' | 'site'>,
  language: Language,
): string {
  return `${depthWords[language][depth] ?? command} · ${site.replace(/^https?:\/\//, '')}`;
}

/** What is told of a run, in a language. Nothing about a person is in it. */
export function alertText(alert: Alert, record: RunRecord, language: Language): AlertText {
  const words = alertWords[language];
  const { code, message, steps, pinAttempts, certificateDaysLeft } = record;
  const title = words.title[alert.kind](checkName(record, language));
  const since = minutes(alert.since);
  const certificate: AlertText['facts'] =
    certificateDaysLeft === undefined ? [] : [[words.certificate, words.days(certificateDaysLeft)]];
  if (alert.kind === 'recovery') return { title, lead: words.recovered(alert.failures, since), facts: certificate };
  const stopped = steps.find(({ status }) => status === 'failed')?.title;
  const failed = failureOf(record);
  const spoken = message !== undefined && record.language === language;
  const failure: AlertText['facts'] =
    failed === undefined
      ? []
      : [
          [words.what, spoken ? message : generalMessage(language, failed)],
          [words.remedy, generalRemedy(language, failed)],
          [words.desk, deskLine(language, deskOf(failed))],
        ];
  return {
    title,
    lead: words.failures(alert.failures, since),
    facts: [
      ...failure,
      ...(stopped === undefined ? [] : [[words.stopped, catalogue(language).steps[stopped] ?? stopped] as const]),
      [words.pin, words.pins(pinAttempts)],
      ...certificate,
      ...(code === undefined ? [] : [[words.code, code] as const]),
    ],
  };
}

/** The text as lines, for a mail. */
export function alertLines({ lead, facts }: AlertText, language: Language): string {
  const colon = language === 'en' ? ': ' : '：';
  return `${[lead, '', ...facts.map(([name, value]) => `${name}${colon}${value}`)].join('\n')}\n`;
}
