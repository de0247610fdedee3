import { defineConfig } from '@playwright/test';
import type { LoginPathOptions } from './tests/fixtures/login-path.ts';
import type { WorldOptions } from './tests/fixtures/world.ts';

const ci = Boolean(process.env['CI']);

/** Tests that need a reader and a card of yours; see tests/card/hardware.spec.ts. */
const hardware = process.env['ECPA_HARDWARE'] === '1';

/** Specs that are about a journey run once for each edition of the site, `@once` aside; all others once. */
const journeys = 'tests/journeys/**/*.spec.ts';

/** The login path, depth by depth; live with `--project=live` and ECPA_LIVE=1, ECPA_SITE. */
const loginPath = 'tests/smoke/**/*.spec.ts';

/** What `npm run test:whole` plays: whole tables, of which the other projects play a share, and both editions in all. */
const whole = /@whole/;

/** Journeys that `npm test` makes in the older edition too. */
const bothEditions = /@editions/;

export default defineConfig<WorldOptions, LoginPathOptions>({
  testDir: 'tests',
  globalSetup: './scripts/build/build-if-stale.mjs',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: ci,
  failOnFlakyTests: true,
  retries: 0,
  // Tests wait for pages and clocks: on two cores a third one uses what the others leave, a fourth one would be in their way.
  workers: 3,
  // A machine with too much to do is not a fault of what is tested: the product's own limits end a step, this one only what hangs.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // The first one keeps private values from the others, the last one searches what they wrote.
  reporter: [
    ['./tests/privacy/quiet-steps.ts'],
    ...(ci
      ? ([['dot'], ['blob'], ['html', { open: 'never' }], ['junit', { outputFile: 'test-results/junit.xml' }]] as const)
      : ([['list']] as const)),
    ['./tests/privacy/leak-reporter.ts'],
  ],
  projects: [
    { name: 'parts', testIgnore: [journeys, loginPath], grepInvert: hardware ? whole : [whole, /@hardware/] },
    { name: 'edition-2020', testMatch: [journeys, loginPath], grep: bothEditions, use: { edition: '2020' } },
    { name: 'edition-2024', testMatch: [journeys, loginPath], grepInvert: whole, use: { edition: '2024' } },
    { name: 'whole', default: false, testIgnore: loginPath, grep: whole },
    {
      name: 'whole-2020',
      default: false,
      testMatch: journeys,
      grepInvert: [/@once/, bothEditions],
      use: { edition: '2020' },
    },
    { name: 'live', default: false, testMatch: loginPath, use: { target: 'live' } },
  ],
});
