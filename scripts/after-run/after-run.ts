import { appendFile } from 'node:fs/promises';
import {
  History,
  junitXml,
  morningPage,
  type MorningPicture,
  openMetrics,
  type PastRuns,
  recordOf,
  type RunReport,
  stepSummary,
} from '../../reports/index.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';
import { AlertMemory } from './alert-memory.ts';
import { channelsOf } from './channels.ts';
import { historyPlace } from './history-place.ts';
import { keepPicture } from './kept-picture.ts';
import { raiseAlerts } from './raise-alerts.ts';
import { replaceFile } from './replace-file.ts';

/** What stands around a run that is told. */
export interface AfterRunWorld {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Told in one line of what could not be told. */
  readonly say: (line: string) => void;
  /** The screen at the failure, with what is private covered. */
  readonly picture?: MorningPicture | undefined;
}

/** What went wrong, in few words: a path or an address of it may be private. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

/**
 * Tells a run that is over to whoever asked to be told: the history, the morning page, metrics, JUnit, the summary of a CI job, a webhook,
 * mail. Never throws and changes no exit code: what cannot be told is a line on stderr.
 */
export async function afterRun(
  report: RunReport,
  settings: Settings,
  world: Partial<AfterRunWorld> = {},
): Promise<void> {
  const {
    environment = process.env,
    now = () => new Date(),
    say = (line: string) => process.stderr.write(line),
    picture,
  } = world;
  const said = new Set<string>();
  const complain = (what: string, error: unknown): void => {
    const line = `ecpa: ${what}: not told (${reasonOf(error)})\n`;
    if (!said.has(line)) say(line);
    said.add(line);
  };
  const attempt = async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      complain(what, error);
    }
  };
  await attempt('report', async () => {
    const language = chooseLanguage(settings.lang, environment);
    const record = recordOf(report, settings, language);
    const place = historyPlace(environment, settings);
    const history = new History(place.folder);
    await attempt('history', () => history.add(record));
    let past: PastRuns = { runs: [], damaged: 0 };
    await attempt('history', async () => {
      past = await history.read();
    });
    const isKept = past.runs.some(({ runId }) => runId === record.runId);
    const runs = isKept ? past.runs : [...past.runs, record];
    const { junit, metrics, stepSummary: ownSummary, historyDays } = settings;
    const summary = ownSummary ?? environment['GITHUB_STEP_SUMMARY'];
    const page = (): string => morningPage({ ...past, runs }, record, { language, picture });
    const alerts = { record, settings, language, memory: new AlertMemory(place.alerts), now: now(), complain };
    await Promise.all([
      picture && attempt('picture', () => keepPicture(place, record.runId, picture)),
      attempt('morning page', () => replaceFile(place.page, page(), 0o600)),
      junit !== undefined && attempt('JUnit', () => replaceFile(junit, junitXml(record), 0o644)),
      metrics !== undefined && attempt('metrics', () => replaceFile(metrics, openMetrics(runs, record.command), 0o644)),
      summary && attempt('step summary', () => appendFile(summary, stepSummary(record, language))),
      attempt('alerts', () => raiseAlerts(channelsOf(settings), runs, alerts)),
    ]);
    await attempt('history', () => history.forget(historyDays, now()));
  });
}
