import { z } from 'zod';

const mostDays = 3_650;
const mostHours = 24 * 90;

/** What can be set about telling others of a run; the names are those of the environment, `ECPA_…`. No flags: it is set once for all. */
export const tellingShape = {
  /** How long past runs are remembered. */
  historyDays: z.coerce.number('expected days').positive('expected more than 0 days').max(mostDays).default(400),
  /** Where the morning page goes (default: in the state folder). */
  page: z.string().min(1).optional(),
  junit: z.string().min(1).optional(),
  /** File of Markdown that is added to; in GitHub Actions it is the summary of the job. */
  stepSummary: z.string().min(1).optional(),
  /** File that the textfile collector of node_exporter reads. */
  metrics: z
    .string()
    .regex(/\.prom$/, 'expected a file that ends in .prom, as node_exporter reads no other')
    .optional(),
  /** Address of a webhook; it is a secret, so it may stand in a file too. */
  webhook: z.url({ protocol: /^https?$/, error: 'expected an http(s) address' }).optional(),
  webhookFile: z.string().min(1).optional(),
  webhookShape: z.enum(['json', 'slack', 'teams']).default('json'),
  mailTo: z.string().regex(/@/, 'expected a mail address').optional(),
  mailFrom: z.string().regex(/@/, 'expected a mail address').optional(),
  smtp: z
    .string()
    .regex(
      /^smtps?:\/\/[^/@:]+(:\d+)?\/?$/,
      'expected smtp://host:port or smtps://host:port, without name and password',
    )
    .optional(),
  smtpUser: z.string().min(1).optional(),
  smtpPasswordFile: z.string().min(1).optional(),
  /** How many runs in a row have to fail before anybody is told. */
  alertAfter: z.coerce.number('expected a number').int().positive('expected 1 or more').max(100).default(1),
  /** How long a webhook or a mail server may take, in seconds. */
  alertTimeout: z.coerce.number('expected seconds').positive('expected more than 0 seconds').max(120).default(10),
  /** After how many hours a failure that goes on is told again. */
  alertRemindHours: z.coerce.number('expected hours').positive('expected more than 0 hours').max(mostHours).default(20),
};
