import { appendFile } from 'node:fs/promises';
import { openLedger, PinError } from '../../../card/index.ts';

/*
 * One run as a process of its own: `tsx ledger-run.ts FOLDER CARD LOG`. It opens the ledger, says `open`, and begins to
 * spend when it hears something; a VERIFY that is sent is a line of LOG and of the output, and goes on until it hears more.
 */
const [folder = '', cardNumber = '', log = ''] = process.argv.slice(2);
const heard = process.stdin[Symbol.asyncIterator]();
const ledger = await openLedger({ folder, attended: false, patience: 100 });
console.log('open');
await heard.next();
try {
  await ledger.budget().spend(cardNumber, async () => {
    await appendFile(log, `${process.pid}\n`);
    console.log('verify');
    await heard.next();
    throw new PinError('wrong', 'the PIN is wrong', { triesLeft: 2 });
  });
} catch (error) {
  console.log(error instanceof PinError ? error.reason : String(error));
}
process.stdin.destroy();
