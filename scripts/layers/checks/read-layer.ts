import { ReaderError } from '../../../card/index.ts';
import type { ErrorCode, LayerName } from '../../../reports/index.ts';
import { toFailure } from '../../run/failure.ts';

const order = ['service', 'reader', 'card', 'kind'] as const satisfies readonly LayerName[];

/** A layer that one look at a card tells of. */
export type ReadLayer = (typeof order)[number];

const layersOfCodes: Partial<Record<ErrorCode, ReadLayer>> = {
  'READER.NONE': 'reader',
  'READER.NO_CARD': 'card',
  'READER.IN_USE': 'card',
  'READER.REMOVED': 'card',
  'READER.TIMEOUT': 'card',
  'CARD.UNKNOWN': 'card',
  'CARD.WRONG_KIND': 'kind',
  'CARD.NEEDS_VENDOR': 'kind',
};

/** At which layer the reading of a card ended. */
function layerOf(error: unknown): ReadLayer {
  if (error instanceof ReaderError && error.reason === 'several-cards') return 'card';
  return layersOfCodes[toFailure(error).code] ?? 'service';
}

/** Whether a look at a card ended only behind a layer, so that the layer itself is in order. */
export function endedBehind(layer: ReadLayer, error: unknown): boolean {
  return order.indexOf(layerOf(error)) > order.indexOf(layer);
}
