import type { JourneyLog } from '../run/journey-log.ts';

/** Runs what the site may let us in after: from its beginning on the way out is owed, until it fails. */
export async function owingLogOut<Result>(log: JourneyLog, verify: () => Promise<Result>): Promise<Result> {
  log.loggedOut = false;
  try {
    return await verify();
  } catch (error) {
    log.loggedOut = true;
    throw error;
  }
}
