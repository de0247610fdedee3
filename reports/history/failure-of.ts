import type { FailedAt } from '../desk/desk.ts';
import { layerNames } from '../layers/layer-report.ts';
import type { RunRecord } from './run-record.ts';

/** What failed in a past run, and where: what its desk and its remedy are decided by; `undefined` for a run that did not fail. */
export function failureOf({ code, layers = [], login }: RunRecord): FailedAt | undefined {
  if (code === undefined) return undefined;
  const failed = layers.find(({ status }) => status === 'failed')?.name;
  const layer = layerNames.find((name) => name === failed);
  return { code, healthCard: login === 'nhi', ...(layer === undefined ? {} : { layer }) };
}
