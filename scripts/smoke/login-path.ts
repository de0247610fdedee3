import { type Depth, depthOrder } from '../../reports/index.ts';
import type { Ground } from '../layers/ground.ts';
import { type Found, LayerCheck } from '../layers/layer-check.ts';
import { layers } from '../layers/layers.ts';

/** The login path, checked from the site downwards: `ecpa smoke` and the specs of the login path go it alike. */
export class LoginPath {
  readonly #ground: Ground;
  readonly #check: LayerCheck;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#check = new LayerCheck(ground);
  }

  /** What was found so far, in the order in which it was checked. */
  get found(): readonly Found[] {
    return this.#check.found;
  }

  /**
   * Checks what of this depth and those before it was not checked yet. `noted` is called after each layer. Throws
   * `SettingsError`, or when the run itself has to end, as after Ctrl-C.
   */
  async goTo(depth: Depth, noted: () => void = () => undefined): Promise<void> {
    await this.#ground.confirm();
    // It starts while the site is asked.
    if (this.#ground.goesTo('page')) void this.#ground.launch();
    const end = depthOrder.indexOf(depth);
    for (const layer of layers) {
      if (layer.depth === undefined || depthOrder.indexOf(layer.depth) > end) continue;
      if (this.found.some(({ name }) => name === layer.name)) continue;
      await this.#check.check(layer);
      noted();
    }
  }
}
