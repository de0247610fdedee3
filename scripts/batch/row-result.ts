import { z } from 'zod';
import type { ErrorCode, ErrorReport } from '../../reports/index.ts';

const documentSchema = z.object({ kind: z.string(), path: z.string(), bytes: z.number(), sha256: z.string() });

const errorSchema = z.object({
  code: z.string().transform((code) => code as ErrorCode),
  owner: z.string().transform((owner) => owner as ErrorReport['owner']),
  retriable: z.boolean(),
  message: z.string(),
  remedy: z.string(),
});

/** What the report of a row's command tells. */
export const rowReportSchema = z.object({
  status: z.enum(['ok', 'failed']),
  exitCode: z.number(),
  loggedOut: z.boolean().default(true),
  pinAttempts: z.number().default(0),
  documents: z.array(documentSchema).default([]),
  error: errorSchema.optional(),
});

/** What became of a row. */
export const rowResultSchema = rowReportSchema.extend({
  row: z.number(),
  name: z.string(),
  command: z.string(),
  durationMs: z.number(),
});

/** See `rowResultSchema`. */
export type RowResult = z.output<typeof rowResultSchema>;
