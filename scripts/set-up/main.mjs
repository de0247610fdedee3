import { reportProblem } from './report.mjs';
import { SetUpError } from './set-up-error.mjs';

/**
 * Runs an entry of the set-up and sets the exit code: its own, or 11 (this machine) for a problem, which is told with its remedy.
 * @param {() => Promise<number>} entry
 */
export async function main(entry) {
  try {
    process.exitCode = await entry();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    reportProblem(error);
    process.exitCode = 11;
  }
}
