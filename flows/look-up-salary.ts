import { type DownloadedDocument, type Holder } from '../documents/index.ts';
import { MyDataPortal, SalaryPage, type SalarySlip, SiteError, visit, type WrongSum } from '../pages/index.ts';
import type { FlowContext } from './flow-context.ts';
import { fetchSalaryFile } from './salary/fetch-salary-file.ts';
import { type KeptMonth, openKeptMonths } from './salary/kept-months.ts';
import type { MyDataSession } from './session.ts';

/** Which months are wanted, of whom, and how. */
export interface LookUpSalaryInput {
  /** `YYYY-MM`, in order. */
  readonly months: readonly string[];
  /** The month of today: what is known of it may still change. */
  readonly thisMonth: string;
  readonly holder: Holder;
  /** The folder of the documents. */
  readonly out: string;
  /** Whether the site's own file of each month is wanted too. */
  readonly withFiles: boolean;
  /** Is told of each month as it is done. */
  readonly onMonth?: (month: MonthOutcome) => void;
}

/** Why there are no figures for a month: 查無資料, totals that are wrong, another month shown, no whole page. */
export type MonthTrouble =
  | { readonly kind: 'missing' }
  | { readonly kind: 'wrong-sum'; readonly sums: readonly WrongSum[] }
  | { readonly kind: 'other-month' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'site-error' };

/** What came of a month; `kept`: it was known from a run that was interrupted. */
export type MonthOutcome = { readonly month: string } & (
  | { readonly kind: 'found'; readonly slip: SalarySlip; readonly file?: DownloadedDocument; readonly kept: boolean }
  | MonthTrouble
);

/** What came of a range of months. */
export interface SalaryLookUp {
  /** One a month, in order. */
  readonly outcomes: readonly MonthOutcome[];
  /** To be called when the figures are stored: what was kept of them goes, unless a month has to be asked for again. */
  readonly stored: () => Promise<void>;
}

/** A site that fails for so many months in a row will fail for the others too. */
const mostFailures = 2;

function judge(month: string, slip: SalarySlip): MonthTrouble | undefined {
  if (slip.month !== month) return { kind: 'other-month' };
  return slip.wrongSums.length > 0 ? { kind: 'wrong-sum', sums: slip.wrongSums } : undefined;
}

/**
 * Looks months up in 待遇表查詢, one after the other, in one session. What is found is kept (0600, in `out`) until the caller has
 * stored it, so that an interrupted run can be gone on with. Months without figures are told, the others are given. Throws `SiteError`, `SiteChangedError`, `DocumentError` (the file of a month is not the holder's) or `StorageError`.
 */
export async function lookUpSalary(
  flow: FlowContext,
  session: MyDataSession,
  input: LookUpSalaryInput,
): Promise<SalaryLookUp> {
  const { months, thisMonth, holder, out, withFiles, onMonth } = input;
  const kept = await openKeptMonths(out, { site: session.origin, holder });
  const salary = new SalaryPage(new MyDataPortal(session.page, flow.watch), flow.watch);
  const reusable = (month: string): KeptMonth | undefined => {
    const known = month === thisMonth ? undefined : kept.get(month);
    return known && (!withFiles || known.file) ? known : undefined;
  };
  const outcomes: MonthOutcome[] = [];
  const done = (outcome: MonthOutcome): void => {
    outcomes.push(outcome);
    onMonth?.(outcome);
  };

  await flow.step('open 待遇表查詢', () => salary.open(flow.timeout));
  await flow.step('look up the 待遇表', async () => {
    let failures = 0;
    for (const month of months) {
      flow.signal?.throwIfAborted();
      const known = reusable(month);
      if (known) {
        done({ kind: 'found', month, kept: true, ...withFile(known.slip, known.file) });
        continue;
      }
      try {
        const outcome = await ask(month);
        if (outcome.kind === 'found') await kept.keep(outcome);
        failures = 0;
        done(outcome);
      } catch (error) {
        failures += 1;
        const isPassing = error instanceof SiteError && error.reason === 'error' && failures < mostFailures;
        if (!isPassing) throw error;
        await startOver();
        done({ kind: 'site-error', month });
      }
    }
  });
  const isWhole = outcomes.every(({ kind }) => kind !== 'site-error');
  return { outcomes, stored: async () => (isWhole ? kept.forget() : undefined) };

  async function ask(month: string): Promise<MonthOutcome> {
    const quick = withFiles ? undefined : await salary.request(month, flow.timeout);
    const answer = quick ?? (await salary.lookUp(month, flow.timeout));
    if (answer.kind === 'nothing') return { kind: 'missing', month };
    if (answer.kind === 'too-large') return { kind: 'too-large', month };
    const trouble = judge(month, answer.content);
    if (trouble) return { ...trouble, month };
    const file = withFiles
      ? await fetchSalaryFile(flow, salary, { month, holder, out, source: session.origin })
      : undefined;
    return { kind: 'found', month, kept: false, ...withFile(answer.content, file) };
  }

  /** An error page has no menu. */
  async function startOver(): Promise<void> {
    flow.watch.forgive();
    await visit(session.page, session.origin, flow.timeout);
    await salary.open(flow.timeout);
  }
}

function withFile(
  slip: SalarySlip,
  file: DownloadedDocument | undefined,
): { slip: SalarySlip; file?: DownloadedDocument } {
  return file ? { slip, file } : { slip };
}
