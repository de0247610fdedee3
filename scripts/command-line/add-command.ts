import type { Command } from 'commander';

/** Adds a command to `ecpa`; its action hands the exit code to `done`. */
export type AddCommand = (program: Command, done: (exitCode: number) => void) => void;
