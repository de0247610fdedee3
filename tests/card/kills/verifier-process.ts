import { createInterface } from 'node:readline';
import { openPcsc } from '../../../card/index.ts';
import { type Job, unlockAndSign } from './unlock-and-sign.ts';

/*
 * A program that does a job each time that a line of its standard input tells it to; a line is the job as JSON, and so is
 * what came of it, one word. It may be killed at any moment.
 */
const { PCSCLITE_CSOCK_NAME = '' } = process.env;

async function work(job: Job): Promise<string> {
  await using pcsc = await openPcsc({ environment: { PCSCLITE_CSOCK_NAME } });
  return await unlockAndSign(await pcsc.choose({ timeout: 5000 }), job);
}

process.stdout.write('ready\n');
for await (const line of createInterface(process.stdin)) {
  const said = await work(JSON.parse(line) as Job).catch(String);
  process.stdout.write(`${said}\n`);
}
