import { main } from './main.mjs';
import { playwrightTests, setUpForTests } from './playwright-tests.mjs';

await main(async () => {
  await setUpForTests();
  return playwrightTests(process.execPath, process.argv.slice(2));
});
