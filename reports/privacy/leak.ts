import type { ValueKind } from './sensitive-value.ts';

/** Why an artefact may not be kept: what it holds, or that nobody can tell. */
export type LeakKind = ValueKind | 'picture without its text' | 'cannot be searched';

/** An artefact that may not be kept. */
export interface Leak {
  readonly file: string;
  readonly kinds: readonly LeakKind[];
}
