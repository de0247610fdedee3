import { rocMonth } from '../../documents/index.ts';
import { lookUpSalary, type MonthOutcome } from '../../flows/index.ts';
import { catalogue, ProgressBar, taipeiTimestamp } from '../../reports/index.ts';
import { runCommand } from '../run/command-run.ts';
import { travel } from '../run/journey.ts';
import { monthRange } from '../salary/month-range.ts';
import { salaryFailure } from '../salary/salary-failure.ts';
import type { SalaryFormat } from '../salary/salary-format.ts';
import { salaryTable } from '../salary/salary-table.ts';
import { type SalaryTally, tallySalary } from '../salary/salary-tally.ts';
import { storeSalary } from '../salary/store-salary.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';

/** What `ecpa salary` takes besides the flags of all. */
export interface SalaryOptions {
  /** Months as people write them; without them the last twelve. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly format: SalaryFormat;
  /** Whether a picture is wanted too. */
  readonly chart: boolean;
}

/** What `--json` tells of a range: how it went with the months, never an amount. */
function told({ found, kept, missing, invalid, failed, notYet }: SalaryTally): object {
  return { found, kept, missing, invalid, failed, ...(notYet === undefined ? {} : { notYet }) };
}

/** `ecpa salary`: looks the 待遇表 of a range of months up, stores them, and shows them. Gives the exit code. */
export async function salary(settings: Settings, options: SalaryOptions): Promise<number> {
  const { format, chart } = options;
  const { out, json, quiet } = settings;
  const language = chooseLanguage(settings.lang, process.env);
  const words = catalogue(language);
  const report = await runCommand('salary', settings, language, async ({ step }, log) => {
    const thisMonth = taipeiTimestamp(new Date()).slice(0, 7);
    const months = monthRange({ ...options, thisMonth });
    const range = { from: months[0], to: months.at(-1), format };
    const bar = new ProgressBar(process.stderr, { title: words.salaryMonths, total: months.length });
    const outcomes: MonthOutcome[] = [];
    const onMonth = (outcome: MonthOutcome): void => {
      outcomes.push(outcome);
      log.details = { salary: { ...range, unfinished: true, found: tally().found } };
      if (!quiet) bar.advance(rocMonth(outcome.month));
    };
    const tally = (): SalaryTally => tallySalary(outcomes, options.to === undefined ? thisMonth : undefined);
    const progress = { isStored: false };
    try {
      await travel(settings, step, log, async (flow, session, holder) => {
        const wish = { months, thisMonth, holder, out, withFiles: format === 'pdf', onMonth };
        const lookUp = await lookUpSalary(flow, session, wish);
        const files = outcomes.flatMap((outcome) => (outcome.kind === 'found' && outcome.file ? [outcome.file] : []));
        const input = { format, chart, language, out, source: session.origin };
        const documents = await step('store the months', () => storeSalary(tally().record, input));
        await lookUp.stored();
        progress.isStored = true;
        log.details = { salary: { ...range, ...told(tally()) } };
        return [...files, ...documents];
      });
    } finally {
      const { found } = tally();
      if (!progress.isStored && found > 0) process.stderr.write(`${words.monthsKept(found, out)}\n`);
    }
    if (!json && !quiet) process.stdout.write(salaryTable(tally(), language, process.stdout.columns));
    const failure = salaryFailure(tally());
    if (failure) throw failure;
  });
  return report.exitCode;
}
