import { type Depth, depthOrder, type LayerName } from '../../reports/index.ts';
import type { Found } from '../layers/layer-check.ts';
import { layers } from '../layers/layers.ts';

const depthOf = new Map<LayerName, Depth | undefined>(layers.map(({ name, depth }) => [name, depth]));

/** The deepest depth that passed with all before it; `null`: none did. */
export function reached(found: readonly Found[]): Depth | null {
  let deepest: Depth | null = null;
  for (const depth of depthOrder) {
    const here = found.filter(({ name }) => depthOf.get(name) === depth);
    const whole = here.length === layers.filter((layer) => layer.depth === depth).length;
    const passed = here.every(({ finding }) => finding.status !== 'failed' && finding.status !== 'not-reached');
    if (!whole || !passed) return deepest;
    deepest = depth;
  }
  return deepest;
}
