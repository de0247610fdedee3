import { writeSync } from 'node:fs';
import { setInterval, clearInterval } from 'node:timers';
import { parentPort, workerData } from 'node:worker_threads';

/** A parser that never ends blocks its thread: this one looks whether cases go by, and ends the process if none does. */
const { names, seed, patience } = workerData;
/** @type {Int32Array} */
const beats = workerData.beats;
let last = -1;
let since = Date.now();
const timer = setInterval(() => {
  const now = Atomics.load(beats, 0);
  if (now !== last) [last, since] = [now, Date.now()];
  else if (Date.now() - since > patience) {
    const name = names[Atomics.load(beats, 2)];
    writeSync(2, `${name}: case ${Atomics.load(beats, 1)} of seed ${seed} does not end\n`);
    process.kill(process.pid, 'SIGKILL');
  }
}, 1000);
parentPort?.on('message', () => clearInterval(timer));
