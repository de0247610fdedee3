import type { Finding, LayerName } from '../../reports/index.ts';
import { toFailure } from '../run/failure.ts';
import type { Ground } from './ground.ts';
import type { Layer } from './layer.ts';

/** A layer and what was found of it. */
export interface Found {
  readonly name: LayerName;
  readonly finding: Finding;
}

/** Checks layers one after the other and remembers what was found: what stands on a layer that failed is not reached. */
export class LayerCheck {
  readonly #ground: Ground;
  readonly #found = new Map<LayerName, Finding>();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** What was found so far. */
  get found(): readonly Found[] {
    return [...this.#found].map(([name, finding]) => ({ name, finding }));
  }

  /** Checks a layer. Throws only where the run itself has to end, as after Ctrl-C. */
  async check(layer: Layer): Promise<Finding> {
    const { name, needs } = layer;
    const because = needs.map((need) => this.#rootOf(need)).find((root) => root !== undefined);
    const finding: Finding = because ? { status: 'not-reached', because } : await this.#findingOf(layer);
    this.#found.set(name, finding);
    return finding;
  }

  /** The layer that keeps those above this one from being checked. */
  #rootOf(name: LayerName): LayerName | undefined {
    const finding = this.#found.get(name);
    if (finding?.status === 'failed') return name;
    return finding?.status === 'not-reached' ? finding.because : undefined;
  }

  async #findingOf({ name, check }: Layer): Promise<Finding> {
    try {
      return await check(this.#ground);
    } catch (error) {
      const { interruption, settings } = this.#ground.options;
      interruption.signal.throwIfAborted();
      const failure = { ...toFailure(error), layer: name, healthCard: settings.login === 'nhi' };
      return { status: 'failed', failure, error };
    }
  }
}
