import { setTimeout as pause } from 'node:timers/promises';
import type { SalarySlip } from '../../payroll/index.ts';
import { page, type Reply } from '../http/reply.ts';
import { errorPage } from '../views/error-page.ts';
import type { World } from '../world.ts';

/** How long `salary-slow` takes, in ms: about what a site far away takes. */
const slowness = 150;

/** How many 待遇表 a session gives before `salary-session-lost` ends it. */
const beforeLoss = 30;

/** How a page begins that has no end. */
const endlessHead = Buffer.from(
  '<!DOCTYPE html><html lang="zh-Hant-TW"><title>待遇表查詢</title><main><h1>待遇表查詢</h1>',
);

/** The month of each year that the faults of 待遇表 are about. */
const isMarch = (month: string): boolean => month.endsWith('-03');

/** Whether the session is to be gone before another 待遇表 is given. */
export function losesSession({ faults, log }: World): boolean {
  return faults.has('salary-session-lost') && log.salaryMonths.length >= beforeLoss;
}

/** What the faults of the moment answer instead of a month's 待遇表; they take their time first. */
export async function faultyAnswer({ faults }: World, month: string): Promise<Reply | undefined> {
  if (faults.has('salary-slow')) await pause(slowness);
  if (!isMarch(month)) return undefined;
  if (faults.has('salary-500')) return page(errorPage, 500);
  if (faults.has('salary-hang')) return { kind: 'hang' };
  if (faults.has('salary-endless')) {
    return { kind: 'flood', head: endlessHead, mediaType: 'text/html; charset=utf-8', disposition: 'inline' };
  }
  return undefined;
}

/** The 待遇表 of a month as the faults of the moment leave it. */
export function spoiltSlip(
  { faults }: World,
  month: string,
  slipOf: (month: string) => SalarySlip | undefined,
): SalarySlip | undefined {
  if (!isMarch(month)) return slipOf(month);
  if (faults.has('salary-month-missing')) return undefined;
  const slip = slipOf(faults.has('salary-other-month') ? month.replace('-03', '-02') : month);
  return slip && faults.has('salary-sum-wrong') ? { ...slip, gross: slip.gross + 100 } : slip;
}
