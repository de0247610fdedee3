import { defineConfig } from '@playwright/test';
import type { WorldOptions } from './tests/fixtures/world.ts';

const ci = Boolean(process.env['CI']);

/** Tests that need a reader and a card of yours; see tests/card/hardware.spec.ts. */
const hardware = process.env['ECPA_HARDWARE'] === '1';

/** Specs that are about a journey run once for each edition of the site; all others once. */
const journeys = 'tests/journeys/**/*.spec.ts';

export default defineConfig<WorldOptions>({
  testDir: 'tests',
  globalSetup: './scripts/build/build-if-stale.mjs',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: ci,
  failOnFlakyTests: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  // The last one searches what the others wrote.
  reporter: [
    ...(ci
      ? ([['dot'], ['html', { open: 'never' }], ['junit', { outputFile: 'test-results/junit.xml' }]] as const)
      : ([['list']] as const)),
    ['./tests/privacy/leak-reporter.ts'],
  ],
  projects: [
    { name: 'parts', testIgnore: journeys, ...(hardware ? {} : { grepInvert: /@hardware/ }) },
    { name: 'edition-2020', testMatch: journeys, grepInvert: /@once/, use: { edition: '2020' } },
    { name: 'edition-2024', testMatch: journeys, use: { edition: '2024' } },
  ],
});
