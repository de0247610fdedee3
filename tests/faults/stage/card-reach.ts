import type { HicosCard } from '../../../simulator/cards/index.ts';
import type { Scene } from './scene.ts';

/** A way to the card, made ready for one run; disposing it takes the card out. */
export interface ReadyCard extends AsyncDisposable {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** How the card of a scene is reached. */
export type CardReach = (scene: Scene, card: HicosCard) => Promise<ReadyCard>;

/** The card in the simulator, through its control interface: the commands find it by themselves. */
export const virtualReach: CardReach = () =>
  Promise.resolve({ args: [], environment: {}, [Symbol.asyncDispose]: () => Promise.resolve() });
