import { join } from 'node:path';
import { main } from './main.mjs';
import { reportProblem } from './report.mjs';
import { root } from './root.mjs';
import { handOver } from './run.mjs';
import { setUp } from './set-up.mjs';
import { wantedBrowser } from './wanted-browser.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  const noBrowser = await setUp('start', wantedBrowser(args, process.env));
  // Goes on all the same: the command reports `LOCAL.BROWSER_MISSING` in the form that was asked for and ends with 11.
  if (noBrowser) reportProblem(noBrowser);
  return handOver(process.execPath, [join(root, 'scripts', 'ecpa.mjs'), 'resume', ...args]);
});
