import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openPcsc } from '../../card/index.ts';
import { childProcesses, isRunning } from '../fixtures/pcscd/child-processes.ts';
import { expect, test } from '../fixtures/pcscd/index.ts';
import { reasonOf, say, verify } from './reader-contract.ts';

const childName = 'pcsc-child.mjs';
const program = fileURLToPath(new URL('./children/hold-card.mjs', import.meta.url));

/** Milliseconds in which pcscd resets the card of a client that died (measured: 90); less than its power-saving takes. */
const resetLimit = { timeout: 1000 };

async function verified(holder: ChildProcess): Promise<void> {
  const [text] = (await Promise.race([
    once(holder.stdout ?? holder, 'data'),
    once(holder, 'exit').then(([code]) => [`ended with ${code}`]),
  ])) as [unknown];
  expect(String(text)).toBe('verified\n');
}

for (const binding of ['pcsclite', 'pcsc-mini'] as const) {
  test(`${binding}: resets the card when the child is killed, and works again with a new one`, async ({
    pcscd,
    card,
  }) => {
    await using pcsc = await openPcsc({ binding, environment: pcscd.environment });
    await using plugged = await pcscd.plug(card);
    const reader = await pcsc.choose({ timeout: 5000 });
    await using connection = await reader.connect();
    await verify(connection);
    expect(card.verified).toBe(true);

    const [child = 0] = childProcesses(process.pid, childName);
    process.kill(child, 'SIGKILL');
    await expect.poll(() => card.verified, resetLimit).toBe(false);
    expect(await reasonOf(say(connection, '80A40000023F00'))).toBe('no-service');

    await using again = await reader.connect();
    expect(await say(again, '80A40000023F00')).toBe('9000');
    expect(childProcesses(process.pid, childName)).toHaveLength(1);
    expect(plugged.commandCount).toBe(5);
  });
}

for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
  test(`resets the card and leaves no process when the program ends by ${signal}`, async ({ pcscd, card }) => {
    await using plugged = await pcscd.plug(card);
    const holder = spawn(process.execPath, [program], {
      env: { PATH: process.env['PATH'], ...pcscd.environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(holder, 'exit');
    await verified(holder);
    expect(card.verified).toBe(true);
    const [child = 0] = childProcesses(holder.pid ?? 0, childName);
    expect(isRunning(child)).toBe(true);

    holder.kill(signal);
    await ended;
    await expect.poll(() => card.verified, resetLimit).toBe(false);
    await expect.poll(() => isRunning(child), resetLimit).toBe(false);
    expect(card.verifyCount).toBe(1);
    expect(plugged.commandCount).toBe(4);
  });
}
