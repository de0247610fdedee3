import { generalRemedy } from './history/safe-message.ts';
import { failureOf } from './history/failure-of.ts';
import type { RunRecord } from './history/run-record.ts';
import { xmlText as xml } from './xml-text.ts';

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

function failureElement(record: RunRecord): string {
  const { message = '', language = 'en' } = record;
  const failed = failureOf(record);
  if (failed === undefined) return '<failure/>';
  const remedy = generalRemedy(language, failed);
  return `<failure type="${xml(failed.code)}" message="${xml(message)}">${xml(`${message}\n→ ${remedy}`)}</failure>`;
}

/** A run as JUnit XML: a test case a step, the failure in the step that failed first, or in a case of its own. */
export function junitXml(record: RunRecord): string {
  const { steps, exitCode, durationMs, startedAt, command, depth } = record;
  const name = [command, depth].filter((part) => part !== undefined).join(' ');
  const isFailed = exitCode !== 0;
  const ended = steps.some(({ status }) => status === 'failed') || !isFailed;
  const cases = ended ? steps : [...steps, { title: 'the run', status: 'failed' as const, durationMs: 0 }];
  const first = cases.findIndex(({ status }) => status === 'failed');
  const told = cases.map(({ title, status, durationMs: took }, index) => {
    const later = '<failure type="LATER" message="after the first failure"/>';
    const why = status === 'passed' ? '' : index === first ? failureElement(record) : later;
    return `    <testcase classname="${xml(`ecpa.${name.replaceAll(' ', '.')}`)}" name="${xml(title)}" time="${seconds(took)}">${why}</testcase>`;
  });
  const failures = cases.filter(({ status }) => status === 'failed').length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" time="${seconds(durationMs)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="ecpa" ${counts}>
  <testsuite name="${xml(`ecpa ${name}`)}" ${counts} skipped="0" timestamp="${xml(startedAt)}">
${told.join('\n')}
  </testsuite>
</testsuites>
`;
}
