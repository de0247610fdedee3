import { deskLine } from './desk/desk-words.ts';
import { deskOf } from './desk/desk.ts';
import { checkName } from './alert/alert-text.ts';
import { generalMessage, generalRemedy } from './history/safe-message.ts';
import { failureOf } from './history/failure-of.ts';
import type { RunRecord } from './history/run-record.ts';
import { catalogue } from './messages/speak.ts';
import type { Language } from './messages/wording.ts';

const words = {
  'zh-TW': {
    step: '步驟',
    result: '結果',
    time: '時間',
    desk: '請聯絡',
    fine: '一切正常。',
    passed: '通過',
    failed: '失敗',
  },
  en: {
    step: 'Step',
    result: 'Result',
    time: 'Time',
    desk: 'Whom to call',
    fine: 'All is well.',
    passed: 'passed',
    failed: 'failed',
  },
} as const satisfies Record<Language, object>;

/** A text that Markdown takes as text, also in the cell of a table. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]()#+!|<>~-]/g, '\\$&').replace(/\s+/g, ' ');

/** A run as Markdown, for the summary of a GitHub Actions job. */
export function stepSummary(record: RunRecord, language: Language): string {
  const { steps, exitCode, message, durationMs } = record;
  const failed = failureOf(record);
  const told = words[language];
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
  const mark = exitCode === 0 ? '✅' : '❌';
  const spoken =
    message !== undefined && record.language === language ? message : failed && generalMessage(language, failed);
  const why =
    failed === undefined
      ? [told.fine]
      : [
          `**${plain(spoken ?? '')}** (\`${failed.code}\`)`,
          `→ ${plain(generalRemedy(language, failed))}`,
          `${told.desk}: ${plain(deskLine(language, deskOf(failed)))}`,
        ];
  const rows = steps.map(({ title, status, durationMs: took }) => {
    const name = plain(catalogue(language).steps[title] ?? title);
    return `| ${name} | ${status === 'passed' ? '✅' : '❌'} ${told[status]} | ${seconds(took)} |`;
  });
  return [
    `## ${mark} eCPA ${plain(checkName(record, language))} (${seconds(durationMs)})`,
    '',
    why.join('\n\n'),
    '',
    ...(rows.length > 0
      ? [`| ${told.step} | ${told.result} | ${told.time} |`, '| --- | --- | ---: |', ...rows, '']
      : []),
    '',
  ].join('\n');
}
