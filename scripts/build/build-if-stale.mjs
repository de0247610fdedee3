import { buildProgram, mustBuild } from './build-program.mjs';

/** Builds the program when its sources have changed; Playwright Test calls it before the tests. */
export default async function buildIfStale() {
  if (mustBuild()) await buildProgram();
}
