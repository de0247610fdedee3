import type { Card } from './card.ts';
import type { CardError } from './errors.ts';
import type { Connection } from './reader.ts';

/** A card that was read and that this machine cannot unlock: `unlock` wipes the PIN, sends nothing and throws `obstacle`. */
export function closedCard<Contents extends Pick<Card, 'product' | 'number' | 'certificates'>>(
  connection: Connection,
  contents: Contents,
  obstacle: CardError,
): Contents & Card {
  return {
    ...contents,
    obstacle,
    unlock: (pin) => {
      pin.wipe();
      return Promise.reject(obstacle);
    },
    [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
  };
}
