import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type DownloadedDocument, type Holder, type Journal, openJournal } from '../../documents/index.ts';
import type { SalarySlip } from '../../pages/index.ts';

/** How long a month that was looked up may be used again, in ms: figures are corrected now and then. */
const lifetime = 24 * 60 * 60_000;

const amount = z.int();
const line = <Kind extends string>(kinds: readonly [Kind, ...Kind[]]) =>
  z.object({ name: z.string(), kind: z.enum(kinds), amount });

const entrySchema = z.object({
  at: z.number(),
  slip: z.object({
    month: z.string().regex(/^\d{4}-\d\d$/),
    additions: z.array(line(['base', 'professional', 'supervisor', 'bonus', 'other'])),
    deductions: z.array(line(['civil-insurance', 'health-insurance', 'pension', 'income-tax', 'other'])),
    gross: amount,
    deducted: amount,
    net: amount,
    wrongSums: z.tuple([]),
  }),
  file: z
    .object({
      ...{ kind: z.string(), title: z.string(), path: z.string(), bytes: z.int(), sha256: z.string() },
      ...{ mediaType: z.string(), pages: z.int() },
    })
    .optional(),
});

/** A month that was looked up, and the site's file of it where that was wanted. */
export interface KeptMonth {
  readonly slip: SalarySlip;
  readonly file?: DownloadedDocument | undefined;
}

/** Months that an interrupted run had looked up, and the means to keep more. */
export interface KeptMonths {
  get(month: string): KeptMonth | undefined;
  keep(kept: KeptMonth): Promise<void>;
  /** The whole range has been asked for: nothing is kept any longer. */
  forget(): Promise<void>;
}

/** The name of a person's journal; it tells neither the person nor the site. */
function journalName(site: string, { name, idLastFour = '' }: Holder): string {
  const mark = createHash('sha256')
    .update(JSON.stringify([site, name, idLastFour]))
    .digest('hex')
    .slice(0, 16);
  return `salary-unfinished-${mark}`;
}

/** Opens what is kept of a person's months at a site, in the folder of the documents. */
export async function openKeptMonths(
  out: string,
  { site, holder, now = Date.now() }: { readonly site: string; readonly holder: Holder; readonly now?: number },
): Promise<KeptMonths> {
  const journal: Journal = await openJournal(out, journalName(site, holder));
  const months = new Map<string, KeptMonth>();
  for (const entry of journal.entries) {
    const { data } = entrySchema.safeParse(entry);
    if (data && now - data.at < lifetime && data.at <= now) months.set(data.slip.month, data);
  }
  return {
    get: (month) => months.get(month),
    keep: (kept) => journal.append({ at: Date.now(), ...kept }),
    forget: () => journal.remove(),
  };
}
