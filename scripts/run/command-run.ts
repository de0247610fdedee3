import { randomUUID } from 'node:crypto';
import {
  catalogue,
  codeFacts,
  type Language,
  type RunReport,
  speakError,
  StepRecorder,
  taipeiTimestamp,
  TerminalVoice,
} from '../../reports/index.ts';
import type { Settings } from '../settings/settings.ts';
import { openLog } from './log.ts';
import { toFailure } from './failure.ts';
import type { JourneyLog } from './journey-log.ts';

/** What a command does with its steps and its log. Throws what went wrong. */
export type CommandBody = (recorder: StepRecorder, log: JourneyLog) => Promise<void>;

/** What is done with a report before it is told; gives the report that is told. Must not throw. */
export type Epilogue = (report: RunReport) => Promise<RunReport>;

const tellAsItIs: Epilogue = (report) => Promise.resolve(report);

/** Runs a command, tells the person how it goes, and gives the report. Never throws. */
export async function runCommand(
  command: string,
  settings: Settings,
  language: Language,
  body: CommandBody,
  { epilogue = tellAsItIs }: { readonly epilogue?: Epilogue } = {},
): Promise<RunReport> {
  const started = new Date();
  const begin = performance.now();
  const progress = !settings.quiet && (process.stderr.isTTY || settings.verbose);
  const voice = new TerminalVoice(process.stderr, { language, progress });
  const recorder = new StepRecorder(voice);
  const log: JourneyLog = { documents: [], pinAttempts: 0, loggedOut: true, target: 'sim' };
  let error: RunReport['error'];
  try {
    await body(recorder, log);
  } catch (thrown) {
    if (settings.verbose) (await openLog()).debug({ err: thrown }, 'the command failed');
    error = speakError(language, { ...(log.failure ?? toFailure(thrown)), healthCard: settings.login === 'nhi' });
  }
  const foreign = log.foreign?.() ?? [];
  const bent = [...(log.bent ?? [])];
  const report = await epilogue({
    schema: 1,
    command,
    status: error ? 'failed' : 'ok',
    exitCode: error ? codeFacts(error.code).exitCode : 0,
    runId: randomUUID(),
    startedAt: taipeiTimestamp(started),
    durationMs: Math.round(performance.now() - begin),
    target: log.target,
    ...(log.card === undefined ? {} : { card: log.card }),
    steps: recorder.steps,
    ...(log.documents.length > 0 ? { documents: log.documents } : {}),
    ...log.details,
    loggedOut: log.loggedOut,
    ...(log.session ? { session: log.session } : {}),
    pinAttempts: log.pinAttempts,
    ...(foreign.length > 0 ? { foreignRequests: foreign } : {}),
    ...(bent.length > 0 ? { bent } : {}),
    ...(error ? { error } : {}),
  });
  if (settings.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  if (foreign.length > 0 && !settings.quiet) {
    const hosts = new Set(foreign.map(({ origin }) => new URL(origin).hostname));
    process.stderr.write(`${catalogue(language).notSent([...hosts].join(', '))}\n`);
  }
  if (bent.length > 0 && !settings.quiet) process.stderr.write(`${catalogue(language).bent(bent.join(', '))}\n`);
  const { error: told, ...rest } = report;
  const isTold = log.failure !== undefined && told === error;
  if (!settings.quiet || told) voice.conclude(isTold && !settings.quiet ? rest : report);
  return report;
}
