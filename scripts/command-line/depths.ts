import type { Depth } from '../../reports/index.ts';

/** The depths of a check, as the reports order them; named here too, so that a command line need not load the reports. */
export const depths = [
  'site',
  'page',
  'component',
  'card',
  'login',
  'menu',
  'download',
] as const satisfies readonly Depth[];
