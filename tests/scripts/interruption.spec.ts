import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const place = fileURLToPath(new URL('../../scripts/run/interruption.ts', import.meta.url));

/** Runs a process that has a session open when `trouble` happens; gives what it says. */
async function endOf(trouble: string): Promise<string> {
  const script = `
    import { listenForInterruption } from ${JSON.stringify(place)};
    const interruption = listenForInterruption();
    setTimeout(() => { ${trouble} }, 0);
    const awake = setInterval(() => undefined, 1000);
    await interruption.race(() => new Promise(() => undefined)).catch((error) => console.log(error.name, error.message));
    clearInterval(awake);
    interruption[Symbol.dispose]();
    console.log('logged out');`;
  const ended = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
  return ended.stdout;
}

test('an error that nobody caught ends the run in good order', async () => {
  expect(await endOf("throw new Error('out of the blue')")).toBe('Error out of the blue\nlogged out\n');
  expect(await endOf("Promise.reject(new RangeError('unseen'))")).toBe('RangeError unseen\nlogged out\n');
});

test('so does a signal', async () => {
  expect(await endOf("process.kill(process.pid, 'SIGTERM')")).toBe('Interrupted interrupted\nlogged out\n');
});
