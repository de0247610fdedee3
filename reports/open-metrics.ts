import { checkOf, type RunRecord } from './history/run-record.ts';
import { streakOf } from './history/streak.ts';

type Labels = Readonly<Record<string, string>>;

interface Sample {
  readonly labels: Labels;
  readonly value: number;
}

interface Family {
  readonly name: string;
  readonly help: string;
  readonly of: (runs: readonly RunRecord[], last: RunRecord) => readonly Sample[];
}

const seconds = (record: RunRecord, ended = false): number =>
  Date.parse(record.startedAt) / 1000 + (ended ? record.durationMs / 1000 : 0);

const labelsOf = ({ site, depth }: RunRecord): Labels => ({
  ...(depth === undefined ? {} : { depth }),
  target: site,
});

const single = (value: (last: RunRecord, runs: readonly RunRecord[]) => number | undefined): Family['of'] => {
  return (runs, last) => {
    const found = value(last, runs);
    return found === undefined ? [] : [{ labels: labelsOf(last), value: found }];
  };
};

const families: readonly Family[] = [
  { name: 'success', help: 'Whether the last run succeeded.', of: single(({ exitCode }) => (exitCode === 0 ? 1 : 0)) },
  { name: 'exit_code', help: 'Exit code of the last run: who has to act.', of: single(({ exitCode }) => exitCode) },
  {
    name: 'duration_seconds',
    help: 'How long the last run took.',
    of: single(({ durationMs }) => durationMs / 1000),
  },
  {
    name: 'last_run_timestamp_seconds',
    help: 'When the last run ended.',
    of: single((last) => seconds(last, true)),
  },
  {
    name: 'last_success_timestamp_seconds',
    help: 'When the last run that succeeded ended.',
    of: single((last, runs) => {
      const { lastSuccess } = streakOf(runs, last);
      return lastSuccess && seconds(lastSuccess, true);
    }),
  },
  {
    name: 'consecutive_failures',
    help: 'Runs that failed since the last success.',
    of: single((last, runs) => streakOf(runs, last).failing.length),
  },
  {
    name: 'certificate_days_left',
    help: 'Days until the certificate of the card ends.',
    of: single(({ certificateDaysLeft }) => certificateDaysLeft),
  },
  {
    name: 'pin_attempts',
    help: 'PINs that the last run sent to the card.',
    of: single(({ pinAttempts }) => pinAttempts),
  },
  {
    name: 'tries_left',
    help: 'Tries that the card has left, where the last run was told.',
    of: single(({ triesLeft }) => triesLeft),
  },
  {
    name: 'step_duration_seconds',
    help: 'How long each step of the last run took.',
    of: (_, last) => {
      const sums = new Map<string, number>();
      for (const { title, durationMs } of last.steps) sums.set(title, (sums.get(title) ?? 0) + durationMs / 1000);
      return [...sums].map(([step, value]) => ({ labels: { ...labelsOf(last), step }, value }));
    },
  },
];

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

function line(name: string, { labels, value }: Sample): string {
  const told = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `${name}{${told.join(',')}} ${Math.round(value * 1000) / 1000}\n`;
}

/**
 * The state of every check of a command, for the textfile collector of node_exporter: OpenMetrics 1.0, of which only gauges without
 * time stamps are used, since the collector reads the older text format.
 */
export function openMetrics(all: readonly RunRecord[], command: string): string {
  const checks = new Map<string, RunRecord[]>();
  for (const run of all.filter((any) => any.command === command)) {
    const check = checkOf(run);
    const runs = checks.get(check);
    if (runs) runs.push(run);
    else checks.set(check, [run]);
  }
  const texts = families.map(({ name, help, of }) => {
    const full = `ecpa_${command}_${name}`;
    const samples = [...checks.values()].flatMap((runs) => {
      const last = runs.at(-1);
      return last ? of(runs, last) : [];
    });
    if (samples.length === 0) return '';
    return `# HELP ${full} ${help}\n# TYPE ${full} gauge\n${samples.map((sample) => line(full, sample)).join('')}`;
  });
  return `${texts.join('')}# EOF\n`;
}
