import type { ErrorCode } from '../../../reports/index.ts';
import type { Edition, FaultName, SiteStep } from '../../../simulator/index.ts';
import type { ReaderTrouble } from '../vpcd/reader-trouble.ts';
import type { Scene } from './scene.ts';

/** The chapters of the table, in its order. */
export const areas = [
  'card',
  'reader',
  'service',
  'child process',
  'component',
  'pop-up',
  'browser',
  'network',
  'site',
  'document',
  'disk',
  'state files',
  'signal',
] as const;

/** What a fault happens to. */
export type Area = (typeof areas)[number];

/** How it is played: in this process with the simulator's virtual card, with one in a reader of pcscd, or with the installed component; or as a process of its own. */
export type Path = 'virtual' | 'vpcd' | 'component' | 'process';

/** One row of the table: what goes wrong, and how `ecpa resume` has to end then. */
export interface FaultCase {
  readonly area: Area;
  /** What goes wrong, for people. */
  readonly what: string;
  /** Faults of the simulated world. */
  readonly faults?: readonly FaultName[];
  /** What is done to this machine before the run. */
  readonly before?: (scene: Scene) => void | Promise<void>;
  /** What happens while the site is asked for something. */
  readonly at?: { readonly step: SiteStep; readonly happens: (scene: Scene) => void | Promise<void> };
  /** Further arguments of the command. */
  readonly args?: (scene: Scene) => readonly string[];
  /** What is wrong with the reader; on the path through one alone. */
  readonly reader?: ReaderTrouble;
  readonly edition?: Edition;
  /** Whether it takes many seconds: never the one that stands for its kind. */
  readonly slow?: true;
  /** A signal, when the site is asked for that step; for a process alone. */
  readonly signal?: { readonly name: NodeJS.Signals; readonly step: SiteStep };
  /** A program that the command is run by, and its arguments; for a process alone. */
  readonly through?: (scene: Scene) => readonly string[];
  /** Default: the virtual card alone. */
  readonly paths?: readonly Path[];
  /** How it ends; the contract tells exit code and retriable. `killed`: it cannot say anything any more. */
  readonly code: ErrorCode | 'ok' | 'killed';
  /** VERIFYs that reach the card. */
  readonly verifies: 0 | 1;
  /** Tries left at the card in the end; default: 3. */
  readonly triesLeft?: number;
  /**
   * Whether the site has to see a logout; default: it has. `false`: it cannot be reached any more, or nobody can see whether it let somebody in. `told`: what held the session
   * went at the very moment that it was made, so it may be lost; the report then says so.
   */
  readonly loggedOut?: false | 'told';
  /** Whether the résumé of earlier has to be there still; default: it has. */
  readonly keepsEarlier?: false;
  /** What this machine has to offer. */
  readonly needs?: 'root' | 'linux';
}

/** Rows of one chapter. */
export function rowsOf(area: Area, rows: readonly Omit<FaultCase, 'area'>[]): readonly FaultCase[] {
  return rows.map((row) => ({ area, ...row }));
}
