import { z } from 'zod';
import type { ErrorCode } from '../error-code.ts';
import { type Language, languages } from '../messages/wording.ts';
import type { RunReport } from '../run-report.ts';
import { safeMessage } from './safe-message.ts';

const layerSchema = z.object({ name: z.string().max(80), status: z.string().max(20) });

/** What a check adds to the report of a run. */
const checkSchema = z.object({
  depth: z.string().max(20).optional().catch(undefined),
  reached: z.string().max(20).optional().catch(undefined),
  certificateDaysLeft: z.number().optional().catch(undefined),
  layers: z.array(layerSchema).optional().catch(undefined),
});

const recordSchema = checkSchema.extend({
  v: z.literal(1),
  runId: z.string().max(60),
  command: z.string().max(40),
  site: z.string().max(300),
  /** How it was to log in; absent in what older versions wrote. */
  login: z.string().max(20).optional(),
  startedAt: z.iso.datetime({ offset: true }),
  durationMs: z.number().nonnegative(),
  exitCode: z.int(),
  steps: z.array(
    z.object({
      title: z.string().max(120),
      status: z.enum(['passed', 'failed']),
      durationMs: z.number().nonnegative(),
    }),
  ),
  pinAttempts: z.int(),
  loggedOut: z.boolean(),
  code: z
    .string()
    .max(80)
    .transform((text) => text as ErrorCode)
    .optional(),
  message: z.string().max(400).optional(),
  language: z.enum(languages).optional(),
  triesLeft: z.int().optional(),
});

/** A run as the history keeps it: what ran, where it stopped and how long it took; nothing about a person. */
export type RunRecord = z.output<typeof recordSchema>;

/** Which runs are compared with each other: those of the same site and depth. */
export function checkOf({ command, site, depth }: Pick<RunRecord, 'command' | 'site' | 'depth'>): string {
  return `${command} ${depth ?? ''} ${site}`;
}

/** What the history keeps of a report. `site`: `sim`, or the origin of a site; `login`: the way in. */
export function recordOf(
  report: RunReport,
  { site, login }: { readonly site: string; readonly login?: string },
  language: Language,
): RunRecord {
  const { error, steps } = report;
  const { runId, command, startedAt, durationMs, exitCode, pinAttempts, loggedOut } = report;
  return {
    v: 1,
    ...{ runId, command, site, startedAt, durationMs, exitCode, pinAttempts, loggedOut },
    ...(login === undefined ? {} : { login }),
    ...checkSchema.parse(report),
    steps: steps.map(({ title, status, durationMs: took }) => ({ title, status, durationMs: took })),
    ...(error ? { code: error.code, message: safeMessage(language, error), language } : {}),
    ...(error?.triesLeft === undefined ? {} : { triesLeft: error.triesLeft }),
  };
}

/** A record as a line; ends with its line feed. */
export function recordLine(record: RunRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/** Reads a line; `undefined` for one that makes no sense, such as one that a full disk cut short. */
export function parseRecord(line: string): RunRecord | undefined {
  try {
    const result = recordSchema.safeParse(JSON.parse(line));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}
