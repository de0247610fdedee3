import { type DownloadedDocument, readyFolder } from '../../documents/index.ts';
import { type AbsentOrders, downloadOrders, type OrderOutcome } from '../../flows/index.ts';
import type { ListedOrder } from '../../pages/index.ts';
import { taipeiTimestamp } from '../../reports/index.ts';
import { dayRange } from '../orders/day-range.ts';
import { absentJson, ordersShown } from '../orders/orders-shown.ts';
import { runCommand } from '../run/command-run.ts';
import { toFailure } from '../run/failure.ts';
import { travel } from '../run/journey.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';
import { outcomeMark } from '../show/outcome-mark.ts';
import { shownText } from '../show/shown-text.ts';

/** What `ecpa orders` takes besides the flags of all. */
export interface OrdersOptions {
  /** Absent: both. */
  readonly kind?: ListedOrder['kind'] | undefined;
  /** Days, months or years as people write them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** An order as `--json` tells it: where it lies and where it can be confirmed, or why it is not here. */
function orderReport(outcome: OrderOutcome): object {
  if ('document' in outcome) return { ...outcome.order, path: outcome.document.path, proof: outcome.proof };
  const { code, detail } = toFailure(outcome.fault);
  return { ...outcome.order, error: { code, message: detail } };
}

/** `ecpa orders`: lists and downloads the electronic orders, each proved. Gives the exit code. */
export async function orders(settings: Settings, options: OrdersOptions): Promise<number> {
  const { out, acceptConsent } = settings;
  const language = chooseLanguage(settings.lang, process.env);
  const report = await runCommand('orders', settings, language, async ({ step }, log) => {
    const range = dayRange(options, taipeiTimestamp(new Date()).slice(0, 10));
    const kinds: readonly ListedOrder['kind'][] = options.kind ? [options.kind] : ['award', 'appointment'];
    await readyFolder(out);
    const outcomes: OrderOutcome[] = [];
    const documents: DownloadedDocument[] = [];
    const tell = (outcome: OrderOutcome): void => {
      outcomes.push(outcome);
      if ('document' in outcome) documents.push(outcome.document);
      log.documents = documents;
      log.details = { orders: outcomes.map(orderReport) };
    };
    const show = (absent: readonly AbsentOrders[]): void => {
      log.details = { orders: outcomes.map(orderReport), ...absentJson(absent) };
      const marks = outcomes.map(outcomeMark);
      const parts = ordersShown({ orders: outcomes.map(({ order }) => order), absent }, marks);
      if (!settings.json) process.stdout.write(shownText({ parts, details: {} }, language, process.stdout.columns));
    };
    await travel(settings, step, log, async (flow, session, holder) => {
      let absent: readonly AbsentOrders[] = [];
      try {
        absent = await downloadOrders(flow, session, { kinds, ...range, acceptConsent, holder, out, tell });
      } finally {
        show(absent);
      }
      for (const outcome of outcomes) if ('fault' in outcome) throw outcome.fault;
      return documents;
    });
  });
  return report.exitCode;
}
