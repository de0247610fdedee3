import { main } from './main.mjs';
import { npmScript } from './npm.mjs';
import { playwrightTests, setUpForTests } from './playwright-tests.mjs';
import { root } from './root.mjs';
import { handOver } from './run.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  await setUpForTests();
  const checked =
    args.length > 0 ? 0 : await handOver(process.execPath, [npmScript(), 'run', '--silent', 'check'], { cwd: root });
  return checked === 0 ? playwrightTests(process.execPath, args) : checked;
});
