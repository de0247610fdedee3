import { z } from 'zod';
import { tellingShape } from './telling-shape.ts';

const yes = /^(1|true|yes|on)$/i;
const no = /^(|0|false|no|off)$/i;

/** A switch: `true` from a flag, a word from the environment. */
const toggle = z
  .union([z.boolean(), z.string().refine((text) => yes.test(text) || no.test(text), 'expected 1 or 0')])
  .transform((value) => value === true || (typeof value === 'string' && yes.test(value)))
  .default(false);

const hostList = /^[\s,]*((\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*[\s,]*)+$/i;

const address = z.url({ protocol: /^https?$/, error: 'expected “sim” or an http(s) address' });

/** What every command can be told; the names are those of the flags, `ECPA_…` in the environment. */
export const settingsSchema = z.object({
  site: z
    .union([z.literal('sim'), address.transform((url) => new URL(url).origin)], {
      error: 'expected “sim” or an http(s) address',
    })
    .default('sim'),
  edition: z.enum(['2020', '2024']).default('2024'),
  card: z.enum(['virtual', 'pcsc', 'pkcs11', 'component']).optional(),
  /** Which of the simulator's cards, `agency` or its number; no flag, as it matters to who tries things out alone. */
  virtualCard: z.string().min(1).optional(),
  login: z.enum(['card', 'nhi', 'account', 'mobile']).default('card'),
  account: z.string().trim().min(1).optional(),
  reader: z.string().min(1).optional(),
  cardKeys: z.string().min(1).optional(),
  pkcs11Module: z.string().min(1).optional(),
  /** The only certificates that the 健保卡 component may show; no flag, as it is set once for all. */
  nhiRoots: z.string().min(1).optional(),
  pinFile: z.string().min(1).optional(),
  pinStdin: toggle,
  browser: z.string().min(1).default('auto'),
  headed: toggle,
  out: z.string().min(1).default('downloads'),
  json: toggle,
  lang: z.enum(['zh-TW', 'en']).optional(),
  timeout: z.coerce.number('expected seconds').positive('expected more than 0 seconds').max(600).default(30),
  personTimeout: z.coerce.number('expected seconds').positive('expected more than 0 seconds').max(3600).default(120),
  /** The largest download, in MB; no flag, as it is set once for all. */
  maxDownloadMb: z.coerce.number('expected megabytes').positive('expected more than 0 megabytes').max(2000).default(64),
  acceptConsent: toggle,
  keepSession: toggle,
  sessionMinutes: z.coerce.number('expected minutes').positive('expected more than 0 minutes').max(30).default(20),
  viewer: z.string().min(1).optional(),
  /** Minutes between two logins; absent: 10 live, 0 in a simulator. */
  loginMinutes: z.coerce.number('expected minutes').min(0, 'expected 0 or more minutes').max(1440).optional(),
  /** Hosts that the browser may speak to besides the site's own; `*.` stands for everything below a name. */
  allowHosts: z
    .string()
    .regex(hostList, 'expected names of hosts with commas between, such as *.dgpa.gov.tw')
    .transform((text) => text.split(/[\s,]+/).filter((host) => host !== ''))
    .optional(),
  /** Whether the browser says that a program drives it. */
  ua: z.enum(['browser', 'honest']).default('browser'),
  quiet: toggle,
  verbose: toggle,
  live: toggle,
  ...tellingShape,
});

/** Settings as the commands use them. */
export type Settings = z.output<typeof settingsSchema>;

/** The name of a setting in the environment: `pinFile` → `ECPA_PIN_FILE`. */
export function environmentName(setting: string): string {
  return `ECPA_${setting.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}
