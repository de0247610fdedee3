import type { ErrorCode } from '../error-code.ts';

/** The layers of the way from this machine to a document, in the order in which a help desk asks for them. */
export const layerNames = [
  'node',
  'browser',
  'pop-up',
  'network-access',
  'component',
  'nhi-component',
  'service',
  'reader',
  'card',
  'kind',
  'certificate',
  'tries',
  'clock',
  'connection',
  'tls',
  'site',
  'maintenance',
  'login-page',
  'login',
  'menu',
  'download',
] as const;

/** A layer, by the name that programs know it under. */
export type LayerName = (typeof layerNames)[number];

/** How a layer was found. `skipped`: not needed, or not reached since something before it failed. */
export type LayerStatus = 'ok' | 'warning' | 'failed' | 'skipped';

/** A layer as it is told to people and programs. */
export interface LayerReport {
  readonly name: LayerName;
  readonly status: LayerStatus;
  readonly detail: string;
  /** Empty where there is nothing to do. */
  readonly remedy: string;
  /** Whom to call; empty where nobody has to act. */
  readonly desk: string;
  /** Only where it failed. */
  readonly code?: ErrorCode;
  /** The first failed layer that kept this one from being checked. */
  readonly because?: LayerName;
}
