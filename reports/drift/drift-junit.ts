import { xmlText as xml } from '../xml-text.ts';
import type { DriftFinding, DriftReport } from './drift-report.ts';

const line = ({ page, landmark, kind, was, is, source }: DriftFinding): string =>
  `${landmark} (${page}) ${kind}: ${was ?? '-'} -> ${is ?? '-'}${source === null ? '' : `; ${source}`}`;

/** The verdicts as JUnit: a case a journey, failed where it is broken, skipped where nothing was seen of it. */
export function driftJunit({ site, edition, at, flows, notSeen, differences }: DriftReport): string {
  const cases = Object.entries(flows).map(([flow, verdict]) => {
    const open = `<testcase classname="drift" name="${xml(flow)}">`;
    if (verdict !== 'broken') {
      const told = differences.filter(({ kind }) => kind !== 'cosmetic').map(line);
      const noted = verdict === 'at-risk' ? `<system-out>${xml(told.join('\n'))}</system-out>` : '';
      return `${open}${noted}</testcase>`;
    }
    const why = differences.filter(({ breaks }) => breaks.includes(flow));
    return `${open}<failure message="${xml(why.map(({ landmark }) => landmark).join(', '))}">${xml(why.map(line).join('\n'))}</failure></testcase>`;
  });
  const skipped = notSeen.map((flow) => `<testcase classname="drift" name="${xml(flow)}"><skipped/></testcase>`);
  const broken = Object.values(flows).filter((verdict) => verdict === 'broken').length;
  const counts = `tests="${cases.length + skipped.length}" failures="${broken}" skipped="${skipped.length}" errors="0"`;
  const suite = `<testsuite name="drift ${xml(site)} ${xml(edition)}" timestamp="${xml(at)}" ${counts}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>${suite}\n${[...cases, ...skipped].join('\n')}\n</testsuite></testsuites>\n`;
}
