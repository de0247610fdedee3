import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { sweepProfiles } from '../../browser/profile.ts';
import { startEcpa } from '../fixtures/run-ecpa.ts';
import { descendants } from './stage/belongings.ts';
import { endingOf } from './stage/contract.ts';
import { readReport } from './stage/json-report.ts';
import { earlierChanged, leftovers } from './stage/leftovers.ts';
import { setScene } from './stage/scene.ts';
import { test } from './stage/test.ts';
import { playedOn, tagOf } from './tag-of.ts';

/** Whether a process is there; one that has ended but was not waited for is not. */
function isThere(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

/** What a process can end by itself in, in ms, whose parent has gone. */
const ending = { timeout: 5_000 };

for (const fault of playedOn('process')) {
  const { area, what, code, verifies, loggedOut = true } = fault;
  test(`${area}: ${what}: ${code}`, tagOf(fault, 'process'), async ({ stage }, testInfo) => {
    testInfo.skip(process.platform !== 'linux', 'looks into /proc, and mounts');
    const { simulator } = stage;
    await using scene = await setScene(stage);
    const card = await scene.card();
    const args = ['resume', '--json', '--site', simulator.ecpa, '--out', scene.out];
    const environment = { ECPA_STATE_DIR: scene.state, TMPDIR: scene.temporary };
    const through = fault.through?.(scene);
    const command = startEcpa(args, { cwd: scene.home, env: environment, ...(through ? { through } : {}) });
    let children: readonly number[] = [];
    stage.onStep = async (step) => {
      if (step !== fault.signal?.step || children.length > 0) return;
      children = descendants(command.pid);
      command.kill(fault.signal.name);
      await pause(10);
    };
    const ended = await command.ended;
    testInfo.skip(/unshare|mount/.test(ended.stderr), 'no disk can be mounted here: not Linux, or no right');

    await expect.poll(() => children.filter(isThere), ending).toEqual([]);
    const found: string[] = [];
    if (code === 'killed') {
      expect(ended).toMatchObject({ exitCode: null, stdout: '' });
      // The next run does it: a killed one cannot.
      sweepProfiles([scene.temporary]);
    } else {
      const [exitCode, retriable] = endingOf(code);
      const read = readReport({ ...ended, exitCode: ended.exitCode ?? -1 });
      expect.soft(read.report).toMatchObject({ exitCode, loggedOut, error: { code, retriable } });
      expect.soft(card.verified).toBe(false);
      expect.soft(simulator.log.openSessions).toBe(0);
      found.push(...read.found);
    }
    found.push(...(await leftovers(scene, { document: false })), ...(await earlierChanged(scene)));
    expect.soft(found).toEqual([]);
    expect.soft(card).toMatchObject({ verifyCount: verifies, triesLeft: 3 });
  });
}
