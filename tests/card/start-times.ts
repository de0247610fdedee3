import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';

/** How long a child may take to start, in ms. */
const limit = 150;

/** How much longer than the shortest program of Node it may take on a machine that is too busy for that limit. */
const mostTimes = 1.5;

/** What a round took, in ms. */
async function timeOf(round: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await round();
  return performance.now() - begin;
}

async function bareNode(): Promise<void> {
  await once(spawn(process.execPath, ['-e', '0']), 'exit');
}

/** Expects that `start` takes 150 ms at most, the best of five; where Node itself is slow just now, half as much again as it takes. */
export async function expectQuickStart(start: () => Promise<void>): Promise<void> {
  const bare: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    bare.push(await timeOf(bareNode));
    ours.push(await timeOf(start));
  }
  expect(Math.min(...ours)).toBeLessThan(Math.max(limit, mostTimes * Math.min(...bare)));
}
