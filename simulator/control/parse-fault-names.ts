import { type FaultName, isFaultName } from '../faults/index.ts';

/** The names in a JSON list; `undefined` when it is none, or names a fault that there is not. */
export function parseFaultNames(json: string): readonly FaultName[] | undefined {
  try {
    const list: unknown = JSON.parse(json);
    if (!Array.isArray(list)) return undefined;
    const names = list.filter((name): name is FaultName => typeof name === 'string' && isFaultName(name));
    return names.length === list.length ? names : undefined;
  } catch {
    return undefined;
  }
}
