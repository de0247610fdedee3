import { bashCompletion } from './bash.ts';
import type { CommandShape } from './command-shape.ts';
import { fishCompletion } from './fish.ts';
import { powershellCompletion } from './powershell.ts';
import { zshCompletion } from './zsh.ts';

/** How the completion is written for each shell. */
export const completions = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
} as const satisfies Record<string, (program: CommandShape) => string>;

/** A shell that can be taught. */
export type Shell = keyof typeof completions;
