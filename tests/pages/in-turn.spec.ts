import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { inTurn } from '../../pages/in-turn.ts';

const failing = (after: number, message: string): Promise<never> =>
  pause(after).then(() => {
    throw new Error(message);
  });

test('tells the first of the list that failed, whichever failed first', async () => {
  await expect(inTurn([pause(1), failing(30, 'first'), failing(1, 'second')])).rejects.toThrow('first');
});

test('waits for all', async () => {
  let done = 0;
  await inTurn([30, 1, 10].map((after) => pause(after).then(() => (done += 1))));
  expect(done).toBe(3);
});
