// @ts-check
// The same commands as ours, sent with nothing between `pcsclite` and us: for each line of standard input, the commands as JSON
// (hex, in two lists: what reads the card, and what unlocks it and signs), one line with the milliseconds that each list took.
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { createInterface } from 'node:readline';
import pcsclite from 'pcsclite';

const longestAnswer = 65_538;
const monitor = pcsclite();
/** @type {Promise<Parameters<Parameters<typeof monitor.on>[1]>[0]>} */
const present = new Promise((resolve) => {
  monitor.on('reader', (/** @type {any} */ reader) => {
    reader.on('status', (/** @type {{ state: number }} */ { state }) => {
      if (state & reader.SCARD_STATE_PRESENT) resolve(reader);
    });
  });
});

/** @template Result @param {(done: (error: unknown, result: Result) => void) => void} work @returns {Promise<Result>} */
const told = (work) =>
  new Promise((resolve, reject) => work((error, result) => (error ? reject(error) : resolve(result))));

const reader = await present;
process.stdout.write('ready\n');
for await (const line of createInterface(process.stdin)) {
  /** @type {readonly (readonly string[])[]} */
  const lists = JSON.parse(line);
  const begin = performance.now();
  const protocol = await told((done) => reader.connect({ share_mode: reader.SCARD_SHARE_EXCLUSIVE }, done));
  const times = [performance.now() - begin];
  for (const list of lists) {
    const start = performance.now();
    for (const command of list) {
      await told((done) => reader.transmit(Buffer.from(command, 'hex'), longestAnswer, protocol, done));
    }
    times.push(performance.now() - start);
  }
  const end = performance.now();
  await told((done) => reader.disconnect(reader.SCARD_RESET_CARD, (error) => done(error, undefined)));
  const [connect, read, sign] = times;
  process.stdout.write(`${JSON.stringify({ connect, read, sign, close: performance.now() - end })}\n`);
}
process.exit();
